"""Deciding an act again (meeting-rules.md §4): who may, in which state, and which events it makes.

`decide` returns the events; what an act cannot say by itself is taken from `evidence`, the events of the line.
"""

import prepare
import rounds
import session
from flaw import require

CHAIR = prepare.ACTS | session.CHAIR | rounds.CHAIR
AFTER_SEALING = ("propose_destruction", "withdraw_destruction", "confirm_destruction")
CHAIR_ALONE = ("delegate", "end_delegation", "propose_destruction", "withdraw_destruction")


class Asked:
    """An act with who asks, when, and what its line says came of it."""

    def __init__(self, act, role, number, key, at, evidence):
        self.act = act
        self.role = role
        self.number = number
        self.key = key
        self.at = at
        self.evidence = evidence

    def evident(self, name):
        """The event of this name that the line has."""
        found = [event for event in self.evidence if event["event"] == name]
        require(len(found) == 1, f"{name} is missing")
        return found[0]


def decide(state, asked):
    """The events that the rules make of an act, or Refused."""
    name = asked.act["act"]
    sealed = state.phase == "sealed"
    require(sealed == (name in AFTER_SEALING), "not before, or not after, sealing")
    if name in CHAIR:
        alone = name in CHAIR_ALONE
        require(asked.role == "chair" or (asked.role == "deputy" and not alone), "this is the chair's act")
        return CHAIR[name](state, asked)
    if name in session.DESK:
        return _at_a_desk(state, asked, name)
    if name == "offer_key":
        require(asked.role == "newcomer", "only a newcomer offers a key")
        return prepare.offer_key(state, asked)
    require(asked.role == "teller", "this is a teller's act")
    return rounds.TELLER[name](state, asked)


def _at_a_desk(state, asked, name):
    require(asked.role == "desk", "this is a desk's act")
    require(state.phase != "preparing", "check-in has not opened")
    events = session.DESK[name](state, asked)
    noted = {"event": "desk_on_server", "desk": asked.number}
    if asked.evidence[-1:] == [noted] and not state.desks[asked.number]["on_server"]:
        events = [*events, noted]
    return events
