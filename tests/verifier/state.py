"""The state of a meeting, changed by events alone (meeting-rules.md §1)."""

from contest import Contest
from flaw import Refused
from voting import STANDARD, quorum, seats_of, spares_foreseen, standing

AGENDA = (
    ("opening", "Ổn định tổ chức, điểm danh"),
    ("tellers", "Giới thiệu thư ký, bầu Tổ kiểm phiếu"),
    ("reports", "Báo cáo tổng kết cụm, báo cáo rà soát điểm"),
    ("discussion", "Thảo luận, nhận xét từng đơn vị"),
    ("rules", "Thông qua Thể lệ bỏ phiếu"),
    ("lists", "Biểu quyết danh sách bầu"),
    ("hand_out", "Phát phiếu"),
    ("ballot", "Bỏ phiếu kín"),
    ("count", "Kiểm phiếu"),
    ("publish", "Công bố kết quả, bầu lại nếu bằng phiếu"),
    ("adoption", "Thông qua kết quả"),
    ("officers", "Bầu cụm trưởng, cụm phó mới"),
    ("pact", "Ký kết giao ước thi đua"),
    ("minutes", "Thông qua biên bản"),
    ("report", "Báo cáo Thường trực Hội đồng"),
)
NO_WORDING = {"superior": "", "legal_bases": [], "addressees": [], "awards": [], "banner": [], "deadlines": []}


class State:
    """Everything that acts depend on and results show; `events.py` changes it."""

    def __init__(self, created):
        self.meeting = created["meeting"]
        self.chair_key = created["chair_key"]
        self.receipt_key = created["receipt_key"]
        self.rehearsal = created["rehearsal"]
        self.phase = "preparing"
        self.particulars = {"title": "", "cluster": "", "year": 0, "place": ""}
        self.wording = NO_WORDING
        self.preset = None
        self.agenda = [{"id": i, "step": step, "title": title} for i, (step, title) in enumerate(AGENDA, 1)]
        self.ticked = set()
        self.units = []
        self.locked = None
        self.corrections = []
        self.seats = []
        self.attendees = {}
        self.attendees_ever = 0
        self.desks = {}
        self.deputy = None
        self.tellers = []
        self.tellers_adopted = False
        self.presidium = []
        self.presidium_adopted = False
        self.motions = []
        self.officers = []
        self.pact = {}
        self.copies = []
        self.spares_left = 0
        self.keeping = "kept"
        self.rolls = 0
        self.sealed = None
        self.rules_adopted = False
        self.set_rules(STANDARD)

    # What the rules ask of a state

    @property
    def convened(self):
        """Seats."""
        return len(self.seats)

    @property
    def present(self):
        """Seats present."""
        return sum(seat["attendance"] == "present" for seat in self.seats)

    @property
    def tokens(self):
        """Seats with a token."""
        return sum(seat["token"] for seat in self.seats)

    @property
    def open_motion(self):
        """The newest motion while it is neither counted nor withdrawn."""
        return self.motions[-1] if self.motions and self.motions[-1]["status"] == "open" else None

    @property
    def scores_settled(self):
        """Whether scores are locked or nowhere asked for."""
        return self.locked is not None or all(rule["max_score"] is None for rule in self.rules["lists"])

    @property
    def quorum_there(self):
        """Whether enough seats are present for the adopted rules."""
        return not self.rules_adopted or self.present >= quorum(self.rules, self.convened)

    @property
    def spares_foreseen(self):
        """How many spare tokens the rules ask for."""
        return spares_foreseen(self.rules, self.convened)

    @property
    def rounds(self):
        """All rounds of all contests."""
        return [r for contest in self.contests for r in contest.rounds]

    @property
    def members(self):
        """Units with seats."""
        return [unit for unit in self.units if unit["list"] == "members"]

    def contest(self, number):
        """A contest by its number."""
        if not 1 <= number <= len(self.contests):
            raise Refused(f"there is no contest {number}")
        return self.contests[number - 1]

    def unit(self, number):
        """A unit by its id, if there is one."""
        return next((unit for unit in self.units if unit["id"] == number), None)

    def seat(self, number):
        """A seat by its number."""
        if not 1 <= number <= len(self.seats):
            raise Refused(f"there is no seat {number}")
        return self.seats[number - 1]

    def score(self, number):
        """A unit's agreed score."""
        unit = self.unit(number)
        return unit["agreed_score"] if unit else None

    def name_on_ballot(self, number):
        """A unit's name with its parent."""
        unit = self.unit(number)
        return f"{unit['name']} ({unit['parent']})" if unit["parent"] else unit["name"]

    def holders(self, role):
        """How many officers hold a role."""
        return sum(officer["role"] == role for officer in self.officers)

    def wanted(self, role):
        """How many officers of a role are wanted."""
        contest = self.contest_for(role)
        if contest:
            return sum(panel["places"] for panel in contest.rules["panels"])
        return self.rules["heads" if role == "head" else "deputies"]

    def contest_for(self, role):
        """The contest for an office, if there is one."""
        return next((c for c in self.contests if c.rules["purpose"] == role), None)

    def in_office(self, unit, aside=None):
        """Whether a unit holds an office or is about to, leaving one contest aside."""
        if any(officer["unit"] == unit for officer in self.officers):
            return True
        for contest in self.contests:
            if contest is aside or contest.decision or contest.rules["purpose"] == "selection":
                continue
            if contest.course and any(placed["unit"] == unit for placed in contest.course.chosen()):
                return True
            if contest.under_way and any(
                unit in panel["candidates"] for panel in contest.newest.terms["panels"]
            ):
                return True
        return False

    def eligible(self, contest, number):
        """Whether a unit may stand in a contest (§5)."""
        unit = self.unit(number)
        if unit is None or unit["list"] not in contest.lists:
            return False
        if contest.rules["purpose"] == "selection":
            return standing(self.rules, unit)["kind"] == "eligible"
        return not self.in_office(number, contest)

    def chair_ticks(self, step):
        """Whether the chair ticks items of this step."""
        no_scores = all(rule["max_score"] is None for rule in self.rules["lists"])
        return step in ("discussion", "minutes", "report", "other") or (step == "reports" and no_scores)

    def teller_keys(self):
        """Session and public keys of all tellers who offered one."""
        return [key for t in self.tellers if t["key"] for key in (t["session"], t["key"]["public_key"])]

    def committee_ready(self):
        """Whether the committee is adopted with every key accepted."""
        return self.tellers_adopted and all(teller["accepted"] for teller in self.tellers)

    def trustees(self):
        """The tellers' public keys as a round writes them."""
        return [["Single", teller["key"]] for teller in self.tellers]

    def actor(self, key):
        """Who acts with this key: (role, number)."""
        if key == self.chair_key:
            return "chair", None
        if self.deputy and key == self.deputy["key"]:
            return "deputy", None
        for number, desk in self.desks.items():
            if not desk["ended"] and desk["key"] == key:
                return "desk", number
        for slot, teller in enumerate(self.tellers, 1):
            if teller["accepted"] and teller["session"] == key:
                return "teller", slot
        return "newcomer", None

    def set_rules(self, rules):
        """New rules: all contests are made anew."""
        self.rules = rules
        self.contests = [Contest(number, rule) for number, rule in enumerate(rules["contests"], 1)]
        self.make_seats()

    def make_seats(self):
        """Seats for all members, as long as the meeting is prepared."""
        if self.phase != "preparing":
            return
        self.seats = [
            {"unit": unit["id"], "ordinal": ordinal, "attendance": "absent", "delegate": "", "reason": "", "token": False}
            for unit in self.members
            for ordinal in range(1, seats_of(unit, self.rules["seats_per_unit"]) + 1)
        ]
