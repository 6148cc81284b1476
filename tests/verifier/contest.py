"""A contest of the meeting and its rounds, as the events leave them (meeting-rules.md §1)."""

from course import Course

VOTING = ("sealed", "open")
UNDER_WAY = ("sealed", "open", "closed", "counted")


class Round:
    """One round. `status` is that of meeting-rules.md §1; `reason` why it ended without a result."""

    def __init__(self, number, event, state):
        self.number = number
        self.terms = event["terms"]
        self.convened = state.convened
        self.present = state.present
        self.outcome = None
        self.reason = None


class Electronic(Round):
    """A round with ballots in a box."""

    on_paper = False

    def __init__(self, number, event, state, place, setup):
        super().__init__(number, event, state)
        self.status = "sealed"
        self.place = place
        self.id = event["round"]
        self.texts = {name: event[name] for name in ("election", "trustees", "roll")}
        self.roll = setup["roll"]
        self.spares = setup["spares"]
        self.voters = state.tokens
        self.replaced = {}
        self.ballots = None
        self.closing = None
        self.closing_head = None
        self.shares = {}
        self.counted = None

    @property
    def voting(self):
        """Whether ballots may still come."""
        return self.status in VOTING

    @property
    def under_way(self):
        """Whether it has no end yet."""
        return self.status in UNDER_WAY

    def box(self):
        """What counting needs."""
        return {
            "convened": self.convened, "present": self.present, "issued": self.voters,
            "returned": self.ballots, "sums": self.counted["sums"],
        }

    def may_vote(self):
        """Credentials whose ballots count: those of the roll, without replaced ones and unused spares."""
        used = set(self.replaced.values())
        return set(self.roll) - set(self.replaced) - (set(self.spares) - used)


class OnPaper(Round):
    """A round on printed ballots."""

    on_paper = True
    voting = False

    def __init__(self, number, event, state):
        super().__init__(number, event, state)
        self.status = "open"
        self.moved_because = event["reason"]
        self.counts = {}
        self.agreed = None

    @property
    def under_way(self):
        """Whether it has no end yet."""
        return self.status in ("open", "counted")

    def box(self, count=None):
        """What counting needs, of a count or of the one agreed on."""
        count = count or self.agreed
        return {
            "convened": self.convened, "present": self.present, "issued": count["issued"],
            "returned": count["returned"], "panels": count["panels"],
        }

    def counters(self):
        """The slots of tellers whose count is the one agreed on."""
        return sorted(slot for slot, count in self.counts.items() if count == self.agreed)


class Contest:
    """A contest: its list, rounds, course and decision."""

    def __init__(self, number, rules):
        self.number = number
        self.rules = rules
        self.list = None
        self.names = []
        self.voted = {}
        self.rounds = []
        self.course = None
        self.decision = None
        self.withdrawals = []

    @property
    def adopted(self):
        """Whether its list is."""
        return self.list == "adopted"

    @property
    def published(self):
        """Whether one of its rounds is."""
        return any(r.status == "published" for r in self.rounds)

    @property
    def newest(self):
        """Its newest round, if there is one."""
        return self.rounds[-1] if self.rounds else None

    @property
    def under_way(self):
        """Whether its newest round has no end yet."""
        return bool(self.rounds) and self.rounds[-1].under_way

    @property
    def lists(self):
        """The lists whose units may stand."""
        return [panel["list"] for panel in self.rules["panels"]]

    def in_status(self, *statuses):
        """Its newest round if that is electronic and in one of these states."""
        newest = self.newest
        return newest if newest and not newest.on_paper and newest.status in statuses else None

    def adopt(self, names, lists):
        """The list is adopted, or declined if it has no name; a course begins."""
        self.names = names or self.names
        self.list = "adopted" if names else "declined"
        if names:
            self.course = Course(self.rules, [(unit, lists[unit]) for unit in names])

    def settled(self):
        """Whether its course asks for no round and no decision."""
        return self.course is not None and self.course.next()[0] == "settled"

    def left_open(self):
        """Whether the meeting may not be sealed over it."""
        if self.decision:
            return False
        return self.published or (self.course is not None and self.course.next()[0] == "decide")
