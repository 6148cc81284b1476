"""Kinds of values (bundle-format.md §2) as small readers.

A reader takes a parsed JSON value, where it stands, and whether it is read loosely (the inner text of an act: fields in any
order, some left out). It returns the value with scores made comparable, or raises ValueError. Nothing unknown passes.
"""

import json
import re
from decimal import Decimal

from curve import Q, is_key


class Score(str):
    """A score keeps its text and compares by value."""

    @property
    def number(self):
        """The exact value."""
        return Decimal(str(self))

    def __eq__(self, other):
        return isinstance(other, Score) and self.number == other.number

    def __hash__(self):
        return hash(self.number)


def canonical(value):
    """The one text of a value (bundle-format.md §3)."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def parse(text):
    """Reads JSON strictly: no doubled field, no NaN."""
    try:
        return json.loads(text, object_pairs_hook=_fields_once, parse_constant=_no_constant)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def parse_canonical(data):
    """Reads bytes that must be the canonical text of their value."""
    text = data.decode("utf-8", "strict")
    value = parse(text)
    if canonical(value) != text:
        raise ValueError("not in canonical form")
    return value


def _fields_once(pairs):
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError("a field stands twice")
    return fields


def _no_constant(name):
    raise ValueError(f"{name} is not JSON")


def integer(value, where, loose):
    """A whole number of 32 bits."""
    if type(value) is not int or not 0 <= value <= 4294967295:
        raise ValueError(f"{where} is not a whole number")
    return value


def text(value, where, loose):
    """Any string of Unicode scalar values."""
    if type(value) is not str or any("\ud800" <= c <= "\udfff" for c in value):
        raise ValueError(f"{where} is not a text")
    return value


def boolean(value, where, loose):
    """True or false."""
    if type(value) is not bool:
        raise ValueError(f"{where} is neither true nor false")
    return value


def matching(pattern, name):
    """A text of a fixed form."""
    form = re.compile(pattern, re.ASCII)

    def read(value, where, loose):
        if type(value) is not str or not form.fullmatch(value):
            raise ValueError(f"{where} is not a {name}")
        return value

    return read


digest = matching("[0-9a-f]{64}", "digest")
uuid = matching("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "uuid")
round_id = matching("[1-9A-HJ-NP-Za-km-z]{14,}", "round id")
time = matching(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "time")
_decimal = matching("0|[1-9][0-9]{0,76}", "number")
_score = matching(r"(0|[1-9]\d{0,6})(\.\d{1,6})?", "score")
_score_in_act = matching(r"\d{1,40}\.?\d{0,6}|\.\d{1,6}", "score")


def point(value, where, loose):
    """A key: an element of the subgroup that is not neutral."""
    digest(value, where, loose)
    if not is_key(value):
        raise ValueError(f"{where} is not an element of the group")
    return value


def number(value, where, loose):
    """A number below the order of the group."""
    _decimal(value, where, loose)
    if int(value) >= Q:
        raise ValueError(f"{where} is not below the order of the group")
    return value


def score(value, where, loose):
    """A score of merit."""
    found = Score((_score_in_act if loose else _score)(value, where, loose))
    if found.number > 1000000:
        raise ValueError(f"{where} is above every score")
    return found


def one_of(*names):
    """One of some words."""

    def read(value, where, loose):
        if type(value) is not str or value not in names:
            raise ValueError(f"{where} is not one of {', '.join(names)}")
        return value

    return read


def optional(kind):
    """A value or null."""

    def read(value, where, loose):
        return None if value is None else kind(value, where, loose)

    return read


def many(kind):
    """An array."""

    def read(value, where, loose):
        if type(value) is not list:
            raise ValueError(f"{where} is not an array")
        return [kind(item, f"{where}[{i}]", loose) for i, item in enumerate(value)]

    return read


def record(fields, lacking=None):
    """An object with these fields in this order; `lacking` has what stands for those that an act may leave out."""

    def read(value, where, loose):
        if type(value) is not dict:
            raise ValueError(f"{where} is not an object")
        if loose and lacking:
            value = lacking | value
        in_place = value.keys() == fields.keys() if loose else list(value) == list(fields)
        if not in_place:
            raise ValueError(f"{where} has other fields than {', '.join(fields)}")
        return {name: kind(value[name], f"{where}.{name}", loose) for name, kind in fields.items()}

    return read


def subset(names, kind):
    """An object with some of these fields, in this order."""

    def read(value, where, loose):
        if type(value) is not dict:
            raise ValueError(f"{where} is not an object")
        order = [name for name in names if name in value]
        if len(order) != len(value) or (not loose and order != list(value)):
            raise ValueError(f"{where} has unknown or misplaced fields")
        return {name: kind(value[name], f"{where}.{name}", loose) for name in order}

    return read


def tagged(tag, variants, lacking=None):
    """An object whose field `tag` says which other fields it has; `lacking` as in `record`, by variant."""
    absent = lacking or {}
    readers = {
        name: record({tag: text} | fields, absent.get(name)) for name, fields in variants.items()
    }

    def read(value, where, loose):
        name = value.get(tag) if type(value) is dict else None
        if type(name) is not str or name not in readers:
            raise ValueError(f"{where} is not a known {tag}")
        return readers[name](value, f"{where}.{name}", loose)

    return read
