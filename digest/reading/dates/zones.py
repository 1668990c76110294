"""Time zones as pages print them, and the day of an edition.

An abbreviation is no zone: IST is India, Israel or Ireland. Only a number, UTC, GMT or Z is
certain, or what the source's setting says.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Mapping

    from digest.model import Moment

#: Hours east of UTC that an abbreviation may mean where it is printed; a summer zone's winter name
#: is often printed all year, so both are listed.
_READINGS: dict[str, tuple[float, ...]] = {
    "ET": (-5, -4),
    "EST": (-5, -4, 10, 11),
    "EDT": (-4, 11),
    "CT": (-6, -5),
    "CST": (-6, -5, 8),
    "CDT": (-5,),
    "MT": (-7, -6),
    "MST": (-7, -6, 8, 6.5),
    "MDT": (-6,),
    "PT": (-8, -7),
    "PST": (-8, -7, 8),
    "PDT": (-7,),
    "AST": (-4, -3, 3),
    "ADT": (-3,),
    "NST": (-3.5, -2.5),
    "AKST": (-9, -8),
    "HST": (-10,),
    "BST": (1, 6),
    "IST": (5.5, 2, 3, 0, 1),
    "IDT": (3,),
    "WET": (0, 1),
    "WEST": (1,),
    "CET": (1, 2),
    "CEST": (2,),
    "EET": (2, 3),
    "EEST": (3,),
    "MSK": (3,),
    "МСК": (3,),
    "TRT": (3,),
    "SAST": (2,),
    "CAT": (2,),
    "WAT": (1,),
    "BRT": (-3,),
    "ART": (-3,),
    "CLT": (-4, -3),
    "COT": (-5,),
    "EAT": (3,),
    "GST": (4,),
    "IRST": (3.5,),
    "AFT": (4.5,),
    "PKT": (5,),
    "NPT": (5.75,),
    "BDT": (6,),
    "WIB": (7,),
    "ICT": (7,),
    "SGT": (8,),
    "HKT": (8,),
    "PHT": (8,),
    "MYT": (8,),
    "WITA": (8,),
    "AWST": (8,),
    "JST": (9,),
    "KST": (9,),
    "ACST": (9.5, 10.5),
    "AEST": (10, 11),
    "AEDT": (11,),
    "NZST": (12, 13),
    "NZDT": (13,),
}
_CERTAIN = {"UTC": 0, "GMT": 0, "Z": 0}

_NAMES = "|".join(sorted(_READINGS, key=len, reverse=True))
#: A zone as printed after a time: "IST", "UTC", "GMT+3", "+03:00", "+0300".
ZONE = rf"(?:UTC|GMT)?\s?[+−-]\d{{1,2}}:?(?:\d\d)?(?!\d)|UTC|GMT|{_NAMES}"

#: "+03:00", "+0300", "GMT+3", "UTC-5": the sign, the hours, the minutes.
_NUMBER = re.compile(r"(?:UTC|GMT)?\s?([+−-])(\d{1,2}?):?(\d\d)?", re.IGNORECASE)
_FARTHEST = 14 * 60


def offset_of(zone: str | None, zones: Mapping[str, str]) -> int | None:
    """Return minutes east of UTC where `zone` is certain, else None.

    Args:
        zone: as printed: "IST", "+05:30", "UTC", or None.
        zones: the source's setting, such as {"IST": "+05:30"}.

    """
    if zone is None:
        return None
    name = zone.strip("() ").upper()
    name = {key.upper(): value for key, value in zones.items()}.get(name, name)
    if name in _CERTAIN:
        return _CERTAIN[name]
    number = _NUMBER.fullmatch(name)
    if number is None:
        return None
    minutes = int(number[2]) * 60 + int(number[3] or 0)
    return None if minutes > _FARTHEST else minutes if number[1] == "+" else -minutes


def edition_day(moment: Moment, timezone_name: str, zones: Mapping[str, str]) -> date:
    """Return the day of the edition that `moment` belongs to.

    The day in the digest's time zone where time and zone are known. An abbreviation with several
    readings gives that day if all of them agree; else, and without time or zone, it is the day as
    printed.
    """
    if moment.time is None or moment.zone is None:
        return moment.day
    certain = moment.offset if moment.offset is not None else offset_of(moment.zone, zones)
    name = moment.zone.strip("() ").upper()
    minutes = [certain] if certain is not None else [h * 60 for h in _READINGS.get(name, ())]
    printed = datetime.combine(moment.day, moment.time)
    target = ZoneInfo(timezone_name)
    try:
        days = {
            printed.replace(tzinfo=timezone(timedelta(minutes=east))).astimezone(target).date()
            for east in minutes
        }
    except OverflowError:  # the first or the last day of the calendar
        return moment.day
    return days.pop() if len(days) == 1 else moment.day
