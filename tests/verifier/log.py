"""The log (bundle-format.md §4, §5): form, chain, signatures, and every act decided again."""

from hashlib import sha256

from acts import Asked, decide
from curve import signed
from events import Line, apply
from flaw import Flaw, Refused
from kinds import parse, parse_canonical
from state import State
from tables import ACT, ENTRY

LONGEST_TEXT = 4000
LONGEST_ARRAY = 5000


def read_log(data):
    """The state at the end of a log in which everything holds."""
    if not data.endswith(b"\n"):
        raise Flaw("log.jsonl", "does not end with a line feed")
    reader = _Reader()
    for number, line in enumerate(data[:-1].split(b"\n"), 1):
        try:
            reader.read(line)
        except (ValueError, Refused) as error:
            raise Flaw(f"log.jsonl line {number}", str(error)) from None
    return reader.state


class _Reader:
    """Folds lines into a state."""

    def __init__(self):
        self.state = None
        self.heads = []
        self.at = ""
        self.asked = set()

    def read(self, line):
        """Takes the next line, or raises ValueError or Refused."""
        entry = ENTRY(parse_canonical(line), "entry", False)
        before = self.heads[-1] if self.heads else None
        if entry["height"] != len(self.heads) or entry["previous"] != before:
            raise ValueError("the chain is broken")
        if entry["at"] < self.at:
            raise ValueError("it is earlier than the line before")
        self.at = entry["at"]
        head = sha256(line).hexdigest()
        if self.state is None:
            self._begin(entry)
        else:
            self._go_on(entry, head)
        self.heads.append(head)

    def _begin(self, entry):
        events = entry["events"]
        if entry["act"] is not None or [event["event"] for event in events] != ["meeting_created"]:
            raise ValueError("it does not begin a meeting")
        self.state = State(events[0])

    def _go_on(self, entry, head):
        act, events = self._act(entry["act"]), entry["events"]
        key = entry["act"]["key"]
        role, number = self.state.actor(key)
        made = decide(self.state, Asked(act, role, number, key, entry["at"], events))
        if made != events:
            raise ValueError(f"the rules make other events of {act['act']}")
        for event in events:
            apply(self.state, event, Line(entry["at"], head))

    def _act(self, act):
        if act is None:
            raise ValueError("nobody asked for it")
        if act["head"] not in self.heads:
            raise ValueError("its signer had seen another log")
        triple = (act["key"], act["head"], act["act"])
        if triple in self.asked:
            raise ValueError("the same act stands twice")
        self.asked.add(triple)
        message = f"phieukin/act/v1|{self.state.meeting}|{act['head']}|{act['act']}"
        if not signed(act["key"], message, act["signature"]):
            raise ValueError("its signature does not hold")
        value = parse(act["act"])
        _check_sizes(value)
        return ACT(value, "act", True)


def _check_sizes(value):
    """Texts and arrays of an act have bounds, the sheet apart."""
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        raise ValueError("a text is too long")
    if isinstance(value, list):
        if len(value) > LONGEST_ARRAY:
            raise ValueError("an array is too long")
        for item in value:
            _check_sizes(item)
    if isinstance(value, dict):
        for name, item in value.items():
            if name != "csv":
                _check_sizes(item)
