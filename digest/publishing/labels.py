"""Names on a map, each where it hides nothing."""

from __future__ import annotations

from typing import Final

from digest.publishing.atlas import HEIGHT, WIDTH

#: How wide a letter is and how high a line, in the units of the map, and how far a name is off.
LETTER: Final = 6.2
LINE: Final = 13
_GAP: Final = 7

#: West, north, east and south of a part of a map.
Box = tuple[float, float, float, float]
#: Where a name stands, and which end of it.
Label = tuple[int, int, str]


def beside(name: str, x: float, y: float, taken: list[Box]) -> Label | None:
    """Return where a pin's name stands, and note what it takes; None where there is no room."""
    wide = LETTER * len(name)
    places = (
        (x + _GAP, y + 4, "start", x + _GAP),
        (x - _GAP, y + 4, "end", x - _GAP - wide),
        (x, y - _GAP, "middle", x - wide / 2),
        (x, y + _GAP + 9, "middle", x - wide / 2),
    )
    for left, base, anchor, west in places:
        if take((west, base - LINE + 3, west + wide, base + 3), taken):
            return round(left), round(base), anchor
    return None


def take(box: Box, taken: list[Box]) -> bool:
    """Take a part of the map if it lies inside and is free."""
    inside = box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= HEIGHT
    free = inside and not any(_overlap(box, other) for other in taken)
    if free:
        taken.append(box)
    return free


def _overlap(one: Box, two: Box) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]
