"""The words beside a date that tell what it is the date of.

Labels only: whether a labelled date is the article's is decided in `digest.reading.dates.dating`.
"""

from __future__ import annotations

import re
from typing import Literal

Label = Literal["published", "first", "updated", "other", ""]

_PUBLISHED = (
    r"published|posted|submitted|publish(?:ed)? date|date published|publication date|post date|"
    r"date posted|"
    r"created|date created|issued|filed|dated?|datum|datei|"
    r"veröffentlicht|erschienen|erstellt|publié|publiée|parution|publicado|publicada|fecha|data|"
    r"publicação|pubblicato|pubblicata|gepubliceerd|geplaatst|opublikowano|data publikacji|"
    r"dodano|publicerad|publisert|udgivet|offentliggjort|julkaistu|publicat|zveřejněno|vydáno|"
    r"publikované|objavljeno|objavljen|közzétéve|megjelent|yayınlanma|yayınlanma tarihi|"
    r"yayın tarihi|yayınlandı|опубликовано|опубликована|дата|дата публикации|размещено|"
    r"опубліковано|апублікавана|публикувано|публикувана|објављено|δημοσιεύθηκε|δημοσίευση|"
    r"प्रकाशित|发布|发布时间|發佈|發布時間|入力|公開|配信|掲載|입력|등록|승인|diterbitkan|"
    r"نشر|نشر في|نُشر|تاريخ النشر|تاریخ انتشار|تاریخ|منتشر شده|פורסם|פורסם ב"
)
_UPDATED = (
    r"updated?|last updated?|date updated|page last updated|modified|last modified|"
    r"date modified|edited|last edited|revised|last revised|reviewed|last reviewed|refreshed|upd|"
    r"aktualisiert|zuletzt aktualisiert|geändert|stand|mise? à jour|mis à jour|modifié|"
    r"actualizado|actualizada|última actualización|atualizado|atualizada|aggiornato|"
    r"ultimo aggiornamento|bijgewerkt|laatst bijgewerkt|zaktualizowano|aktualizacja|"
    r"ostatnia aktualizacja|uppdaterad|oppdatert|opdateret|päivitetty|actualitzat|aktualizováno|"
    r"aktualizované|ažurirano|frissítve|güncelleme|güncellendi|güncellenme|güncelleme tarihi|"
    r"son güncelleme|обновлено|изменено|дата обновления|оновлено|абноўлена|обновена|ажурирано|"
    r"अपडेटेड|更新|更新时间|更新時間|最終更新|수정|최종수정|업데이트|diperbarui|cập nhật|"
    r"ενημερώθηκε|آخر تحديث|تحديث|به‌روزرسانی|עודכן"
)
_OTHER = (
    r"today(?: is|:)|today['’]s date|copyright|©|\(c\)|effective|effective date|expires|expiry|"
    r"valid|valid until|until|till|through|thru|accessed|retrieved|archived|viewed|captured|"
    r"crawled|downloaded|born|died|since|joined|member since|registered|register by|deadline|due|"
    r"begins|starts?|ends?|"
    r"correction|clarification|says|said|wrote|commented|replied|next|version|"
    r"week of|photo|taken|recorded|aired|premieres|began|held|the date is|"
    r"heute(?: ist)?|aujourd['’]hui|hoy(?: es)?|oggi|hoje|vandaag|dziś|bugün|сегодня|сьогодні|اليوم"
)
#: Words that only a sentence, or a piece of one, has before a date: "in a", "no later than".
_SENTENCE = r"in|the|a|an|of|and|from|to|between|after|before|during|than|ago|his|her|its|their"

#: What may stand between a label and its date: ": ", " on ", " am Sonntag, ", " le ", " | ".
_BETWEEN = (
    r"[\s:.,|•·–—-]{0,5}(?:by\s[^\d|•·]{2,40}?\s(?=on\b))?"
    r"(?:on the|on|at|am|le|el|il|em|op|den|dnia|în|na|в|у|ב|في)?[\s:.,–—-]{0,3}"
    r"(?:[^\W\d_]{2,12}\.?,?\s)?$"
)
#: Where a label may begin: "WhiteUpdated: " has one glued to a name, found by its capital.
_BEGIN = r"(?<!\w)"
_GLUED = rf"(?:{_BEGIN}|(?<=[a-z])(?=(?-i:[A-Z])))"
_LABELS: tuple[tuple[Label, re.Pattern[str]], ...] = (
    ("updated", re.compile(rf"{_GLUED}(?:{_UPDATED}){_BETWEEN}", re.IGNORECASE)),
    ("published", re.compile(rf"{_GLUED}(?:{_PUBLISHED}){_BETWEEN}", re.IGNORECASE)),
    ("other", re.compile(rf"{_BEGIN}(?:{_OTHER}){_BETWEEN}", re.IGNORECASE)),
)
#: "First published on", "originally posted": a newer print may state its own day beside it.
_FIRST = re.compile(r"\b(?:first|originally) $", re.IGNORECASE)
_PIECE = re.compile(rf"(?<!\w)(?:{_SENTENCE})\s$", re.IGNORECASE)
_WITHIN = 48


def find_label(before: str) -> tuple[Label, int]:
    """Return the label at the end of `before`, the text before a date, and where it starts.

    Of two that fit, the one that starts later is meant. Without a label: "" and the length.
    """
    cut = max(0, len(before) - _WITHIN)
    text = before[cut:]
    matches = [
        (match.start(), label) for label, pattern in _LABELS if (match := pattern.search(text))
    ]
    if matches:
        start, label = max(matches, key=lambda match: match[0])
        first = label == "published" and _FIRST.search(text, 0, start)
        return "first" if first else label, cut + start
    return "other" if _PIECE.search(text) else "", len(before)
