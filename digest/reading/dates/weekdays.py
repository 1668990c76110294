"""The names of the days of the week, as sentences of news in a dozen languages give them."""

from __future__ import annotations

import re
from typing import Final

#: A row holds the seven days from Monday on, as they stand after "on"; "/" parts forms.
_ROWS: Final = """
monday tuesday wednesday thursday friday saturday sunday
montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag
lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miércoles jueves viernes sábado domingo
lunedì martedì mercoledì giovedì venerdì sabato domenica
segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
poniedziałek wtorek środę czwartek piątek sobotę niedzielę
понедельник вторник среду четверг пятницу субботу воскресенье
понеділок вівторок середу четвер п’ятницю/п'ятницю суботу неділю
pazartesi salı çarşamba perşembe cuma cumartesi pazar
الاثنين/الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
"""
#: Every form with its day, Monday being 0 as in `datetime`.
_DAYS = {
    form: number
    for row in _ROWS.strip().splitlines()
    for number, forms in enumerate(row.split())
    for form in forms.split("/")
}
_NAME = re.compile(rf"\b(?:{'|'.join(sorted(_DAYS, key=len, reverse=True))})\b", re.IGNORECASE)


def first_weekday(text: str) -> int | None:
    """Return the first day of the week that a text names, Monday being 0, or None."""
    name = _NAME.search(text)
    return _DAYS[name[0].casefold()] if name else None
