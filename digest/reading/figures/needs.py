"""The words without which a word of harm may mean something else: "came home" from captivity.

Each is looked for in the sentence, or anywhere in a text by the cheap look at it.
"""

from __future__ import annotations

from digest.reading.figures.people import BODIES, CAPTIVES, ENEMIES, LIVES, MUNITIONS, TROOPS
from digest.reading.vocabulary import word_set

#: What some forms must be about, or be denied by.
_OF = {
    "found": BODIES,
    "lives": LIVES,
    "enemies": ENEMIES,
    "losing": TROOPS,
    "taking": CAPTIVES,
    "none": word_set("no without zero"),
}
#: What must, or must not, stand before a phrase that begins with a small word.
_HOME = word_set("brought brings bring bringing returned returns return returning")
_CAPTIVES = word_set(
    "exchange exchanged swap swapped captivity captive captives prisoner prisoners pow pows "
    "captured"
)
#: Who is rescued from captors, and not from a fire.
_HOSTAGES = word_set("hostage hostages kidnapped abducted captive captives captors kidnappers")
#: Who is held against their will, and not as a meeting is.
_HELD = _CAPTIVES | _HOSTAGES | word_set("hostage prison prisons occupiers")
_RETURN = word_set("return returns returning hand hands handed handing came come comes got gets")
#: What shows that people are in hospital with wounds.
_HARM = word_set(
    "killed dead died dies wounded injured attack attacks strike strikes shelling blast explosion "
    "explosions missile missiles drone drones shooting bombing shot fire clashes critical "
    "kills killing wounds injures shells artillery bomb bombs mine rocket rockets shelled hit hits"
)
_WOUNDS = word_set("wounds injuries burns smoke shrapnel shock concussion scene")
#: Who is forced "from their homes".
_FORCED = word_set("forced forces forcing drove driven drives driving displaced displacing chased")
#: Where bodies are brought to after an attack, and not by those who exchange them.
_MORGUES = word_set("morgue morgues mortuary hospital hospitals clinic")
_BROUGHT = word_set("received receive receives brought taken")
_TREATED = word_set("treated treat treating")
_HOSPITAL = word_set(
    "hospitalised hospitalized in taken rushed brought sent admitted transported airlifted"
)


def needed_by(word: str, kind: str, form: str) -> frozenset[str]:
    """Give the words of which a phrase that begins with a word needs one, if any."""
    if word == "home":
        return _HOME
    if kind in {"launched", "downed"}:
        return MUNITIONS
    special = {
        "displaced": _FORCED if word == "from" else None,
        "captured": _HELD if form == "participle" and word == "held" else None,
        "killed": _MORGUES if form == "found" and word in _BROUGHT else None,
        "injured": _of_wounds(word),
        "released": _of_captives(word, form),
    }.get(kind)
    return special or _OF.get(form, frozenset())


def _of_wounds(word: str) -> frozenset[str] | None:
    if word in _TREATED:
        return _WOUNDS
    return _HARM if word in _HOSPITAL else None


def _of_captives(word: str, form: str) -> frozenset[str] | None:
    if word.startswith("rescu"):
        return _HOSTAGES
    return _CAPTIVES if _may_return(word, form) else None


def _may_return(word: str, form: str) -> bool:
    return word in _RETURN or (word == "returned" and form != "participle")
