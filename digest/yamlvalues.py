"""Plain data into frozen values by their types, and what is wrong with data that doesn't fit.

Data is dicts, lists, strings and None; what a string means, the type of its field says.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from types import NoneType
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args, get_origin

import cattrs
from cattrs.cols import (
    homogenous_tuple_structure_factory,
    is_mapping,
    mapping_structure_factory,
)
from cattrs.errors import (
    AttributeValidationNote,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")
#: The keys and indexes that lead to a place in some data.
Keys = tuple[str | int, ...]


def structure(data: object, into: type[T]) -> T:
    """Return data as an `into`; raises what `complaints` tells apart."""
    return _CONVERTER.structure(data, into)


def complaints(error: BaseException, path: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Yield the path and the words of every fault inside one of cattrs' nested errors."""
    if isinstance(error, ForbiddenExtraKeysError):
        known = ", ".join(sorted(f.name for f in fields(error.cl)))
        for key in sorted(error.extra_fields):
            yield (*path, key), f"unknown key; known: {known}"
    elif isinstance(error, ExceptionGroup):
        for inner in error.exceptions:
            yield from complaints(inner, (*path, *_step(inner)))
    elif isinstance(error, KeyError):
        yield path, "is missing"
    else:
        yield path, str(error)


def _step(error: BaseException) -> Keys:
    """Return the field, index or key that cattrs notes on an error inside another, if any."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, IterableValidationNote):
            return (note.index,)
        if isinstance(note, AttributeValidationNote):
            return (note.name,)
    return ()


def _text(value: object, _: object) -> str:
    if not isinstance(value, str):
        message = f"must be text, not {_said(value)}"
        raise ValueError(message)  # noqa: TRY004 - every wrong value is one kind of fault
    return value


def _parsed(parse: Callable[[str], Any], words: str) -> Callable[[object, object], Any]:
    """Return a hook that parses text; its fault says in `words` what is wanted."""

    def hook(value: object, _: object) -> Any:  # noqa: ANN401 - whatever `parse` makes
        try:
            return parse(_text(value, str))
        except (ValueError, KeyError):
            message = f"must be {words}, not {_said(value)}"
            raise ValueError(message) from None

    return hook


def _literal(value: object, wanted: object) -> str:
    if value not in get_args(wanted):
        message = f"must be one of {', '.join(get_args(wanted))}, not {_said(value)}"
        raise ValueError(message)
    return str(value)


def _guarded(make: Any, kind: type, words: str) -> Callable[[Any, Any], Any]:  # noqa: ANN401 - cattrs' own
    """Return a factory of hooks that refuse what is no `kind` before cattrs takes it apart."""

    def factory(wanted: object, converter: cattrs.Converter) -> Callable[[object, object], Any]:
        structure = make(wanted, converter)

        def hook(value: object, _: object) -> Any:  # noqa: ANN401 - a `wanted`
            if not isinstance(value, kind):
                message = f"must be {words}, not {_said(value)}"
                raise ValueError(message)  # noqa: TRY004 - as in `_text`
            return structure(value, wanted)

        return hook

    return factory


def _said(value: object) -> str:
    kinds = {dict: "a mapping", list: "a list", NoneType: "nothing"}
    return kinds.get(type(value)) or f"“{value}”"


def _is_literal(wanted: Any) -> bool:  # noqa: ANN401 - any type
    return get_origin(wanted) is Literal


def _is_tuple(wanted: Any) -> bool:  # noqa: ANN401 - any type
    return get_origin(wanted) is tuple


def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(int, _parsed(int, "a whole number"))
    converter.register_structure_hook(float, _parsed(float, "a number"))
    converter.register_structure_hook(date, _parsed(date.fromisoformat, "a day, YYYY-MM-DD"))
    converter.register_structure_hook(bool, _parsed(_TRUTH.__getitem__, "true or false"))
    converter.register_structure_hook_func(_is_literal, _literal)
    for is_kind, make, kind, words in (
        (is_dataclass, make_dict_structure_fn, dict, "a mapping"),
        (is_mapping, mapping_structure_factory, dict, "a mapping"),
        (_is_tuple, homogenous_tuple_structure_factory, list, "a list"),
    ):
        converter.register_structure_hook_factory(is_kind, _guarded(make, kind, words))
    return converter


_TRUTH = {"true": True, "false": False}
_CONVERTER = _converter()
