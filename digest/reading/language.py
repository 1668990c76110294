"""The language of an article, from its script and its commonest small words.

Meant for whole articles; a text that is too short or mixed is "und". Of languages that are hard
to tell apart the commoner one is answered only where its own words lead clearly.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, repeat
from typing import TYPE_CHECKING, Final

from digest.reading.shapes import plain_marks
from digest.reading.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: Small words of languages in Latin letters, and what tells close relatives apart.
_LATIN: Final[Mapping[str, str]] = {
    "en": "the of and to in that is was for on with as by at from it his be has were said",
    "de": "der die und das den von zu mit ist im des sich ein nicht auf eine auch dem für sind",
    "fr": "le la les des et du une est dans que pour qui sur par au avec pas ont cette plus",
    "es": "el la los que del las una por con para su se ha como más fue pero este sus según",
    "it": "il di che la è per una con del della non sono gli nel le più anche dei alla dal",
    "pt": "o que do da em um para com não uma os no se na por mais dos foi ao são",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er ook bij om door",
    "pl": "w i na z się do nie że jest to od po za przez jak oraz o dla ze został",
    "tr": "ve bir bu da de için ile olarak olan daha gibi çok kadar sonra ise ancak dedi en göre",
    "sv": "och att det som en på är av för med till den har inte om ett han de från var",
    "cs": "a v se na je že s z do o ve k pro za by jsou ale jako po podle",
    "ro": "și de în la a cu pe din că nu este pentru care mai au fost o un prin sunt",
    "hu": "a az és hogy nem is egy volt meg ez de már csak mint el szerint még után azt lesz",
    "fi": "ja on ei se että oli hän ovat myös mutta kun joka mukaan sen tai kuin ole vuoden",
    "da": "og at det er på en til af for med den der ikke har som fra et sig efter blev",
    "no": "og at det er på en til av for med den som ikke har de fra et seg etter ble",
    "hr": "i u je na se da za su s od koji nije kao iz što će bi te prije nakon gdje dvije nisu",
    "sr": "i u je na se da za su sa od koji nije kao iz što će bi do pre posle gde dve nisu",
    "sk": "a v sa na je že s z do ktoré ako aj po pre od by za nie bol ich",
    "sl": "in je v na se da za so z ki po ni pa tudi bi kot ne od pri še",
    "vi": "và của là có trong được cho không các những với đã này một người tại khi đến từ về",
    "id": "yang dan di dengan untuk dari ini itu pada dalam tidak akan telah oleh ke juga",
}
#: The same for languages in Cyrillic letters.
_CYRILLIC: Final[Mapping[str, str]] = {
    "ru": "и в не на что с по это как из за его был от для также о было сообщил году",
    "uk": "і в на не що з та до за про від це як його для під також є був року",
    "bg": "и на в се за да от че по с е са не като ще това при беше до със",
    "sr": "и у на је да се за од са су који не као би из до што али није по",
    "be": "і ў на не што з да за па гэта як ад яго для пра таксама быў гэтым каб",
}
_ARABIC: Final[Mapping[str, str]] = {
    "ar": "في من على أن إلى عن التي الذي مع هذا هذه ما لا كان بعد قال وقال قبل كما بين",
    "fa": "در به از که این را با است برای آن یک شد های بر تا می کرد خود اما ما",
    "ur": "کے کی میں ہے اور سے کا کو نے پر یہ کہ ہیں تھا بھی ایک اس کر جو نہیں",
}
_WORD = re.compile(r"[^\W\d_]+")
_ASCII_LETTERS = bytes(code if chr(code).isalpha() else 32 for code in range(256))
#: Scripts with one great language of news, or a table of small words.
_SCRIPTS: Final = (
    ("Cyrillic", re.compile("[\u0400-\u04ff]")),
    ("Arabic", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
)
#: The first letter of all these scripts.
_FIRST_OTHER: Final = "\u0370"
_TABLES: Final = {"Latin": _LATIN, "Cyrillic": _CYRILLIC, "Arabic": _ARABIC}
#: The languages that have a small word.
_SPEAKERS: Final = {
    script: {
        word: [language for language, words in table.items() if word in words.split()]
        for word in word_set(" ".join(table.values()))
    }
    for script, table in _TABLES.items()
}
#: So much of a text is enough, and so many small words are needed, as a share of all.
_ENOUGH: Final = 1500
#: So much of it shows the script.
_HEAD: Final = 400
_LEAST_SHARE: Final = 0.05
_LEAST_WORDS: Final = 8


def find_language(texts: Iterable[str]) -> str:
    """The BCP 47 code of the language of an article's paragraphs, or "und"."""
    sample = " ".join(texts)[:_ENOUGH].casefold()
    head = plain_marks(sample[:_HEAD])
    foreign = not head.isascii() and max(head) >= _FIRST_OTHER
    letters = sum(character.isalpha() for character in head) if foreign else 0
    for script, pattern in _SCRIPTS if foreign else ():
        # Japanese mixes its own letters with Chinese ones; a fifth is enough to know it by.
        if len(pattern.findall(head)) > letters / (5 if script == "ja" else 2):
            return _by_words(sample, script) if script in _TABLES else script
    return _by_words(sample, "Latin")


def _by_words(sample: str, script: str) -> str:
    words = _words(sample)
    speakers = _SPEAKERS[script]
    found = Counter(chain.from_iterable(map(speakers.get, words, repeat(()))))
    best = max(_TABLES[script], key=found.__getitem__)
    enough = len(words) >= _LEAST_WORDS and found[best] / len(words) >= _LEAST_SHARE
    return best if enough else "und"


def _words(sample: str) -> list[str]:
    plain = plain_marks(sample)
    if plain.isascii():
        return plain.encode().translate(_ASCII_LETTERS).decode().split()
    return _WORD.findall(sample)
