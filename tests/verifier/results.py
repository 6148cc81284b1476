"""results.json and results.csv made anew from the state (bundle-format.md §9); sentences are left alone."""

import json
from functools import lru_cache
from hashlib import sha256

from agenda import agenda
from flaw import Flaw
from kinds import canonical, parse
from slug import stem
from statements import fingerprint
from table import table
from voting import standing

SENTENCE = object()
ANY_TEXT = object()
SENTENCES = object()
CODE_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
CODE_TURNS = 32768
OFFICES = {"head": "Thủ trưởng đơn vị", "council_chair": "Chủ tịch Hội đồng Thi đua - Khen thưởng"}


def check_results(state, vouched, data, csv):
    """Both files say what the log says; `vouched` has the numbers of statements by round."""
    results = _Results(state, vouched)
    contests = [results.contest(contest) for contest in state.contests]
    try:
        text = data.decode()
        found = parse(text)
    except ValueError as error:
        raise Flaw("results.json", str(error)) from None
    _compare(found, results.meeting() | {"contests": contests}, "results")
    if json.dumps(found, ensure_ascii=False, indent=2) + "\n" != text:
        raise Flaw("results.json", "is not written in its form")
    if csv != table(state.rehearsal, contests):
        raise Flaw("results.csv", "is not the one that follows from the log")


def _compare(found, expected, where):
    """Raises Flaw where the file differs from what was expected."""
    if expected is SENTENCES:
        holds = isinstance(found, list) and all(_is_sentence(sentence) for sentence in found)
    elif expected is ANY_TEXT:
        holds = isinstance(found, str)
    elif expected is SENTENCE:
        holds = _is_sentence(found)
    elif isinstance(expected, dict):
        holds = isinstance(found, dict) and list(found) == list(expected)
        for name in expected if holds else ():
            _compare(found[name], expected[name], f"{where}.{name}")
    elif isinstance(expected, list):
        holds = isinstance(found, list) and len(found) == len(expected)
        for i in range(len(expected)) if holds else ():
            _compare(found[i], expected[i], f"{where}[{i}]")
    else:
        holds = canonical(found) == canonical(expected)
    if not holds:
        raise Flaw("results.json", f"{where} does not follow from the log")


def _is_sentence(value):
    return (
        isinstance(value, dict) and list(value) == ["vi", "en"]
        and all(isinstance(text, str) for text in value.values())
    )


@lru_cache(maxsize=1000)
def committee_code(trustees):
    """The committee code of cryptography.md §7."""
    first = sha256(f"phieukin/trustees/v1|{trustees}".encode()).digest()
    digest = first
    for _ in range(CODE_TURNS):
        digest = sha256(digest + first).digest()
    bits = int.from_bytes(digest[:10], "big")
    letters = "".join(CODE_LETTERS[bits >> (75 - 5 * i) & 31] for i in range(16))
    return "-".join(letters[i : i + 4] for i in range(0, 16, 4))


def percent(a, b):
    """Hundredths of a percent, rounded half up, with a comma."""
    hundredths = (20000 * a + b) // (2 * b) if b else 0
    return f"{hundredths // 100},{hundredths % 100:02}%"


class _Results:
    """Sections of results.json in the order of the document."""

    def __init__(self, state, vouched):
        self.state = state
        self.vouched = vouched

    def meeting(self):
        """All but the contests."""
        state = self.state
        keys = state.tellers and all(teller["accepted"] for teller in state.tellers)
        return {
            "format": "phieukin/results/v3", "program": ANY_TEXT, "meeting": state.meeting, "digest": state.sealed["digest"],
            "sealed_at": state.sealed["at"], "rehearsal": state.rehearsal, "particulars": state.particulars,
            "wording": state.wording, "preset": state.preset, "convened": state.convened,
            "present": state.present, "seats": [self._seat(seat) for seat in state.seats],
            "attendees": [self._attendee(attendee) for _, attendee in sorted(state.attendees.items())],
            "deputy": state.deputy and state.deputy["to"],
            "presidium": state.presidium if state.presidium_adopted else [],
            "tellers": [teller["person"] for teller in state.tellers],
            "committee_code": committee_code(canonical(state.trustees())) if keys else None,
            "agenda": agenda(state),
            "rules": {"adopted": state.rules_adopted, "clauses": SENTENCES, "settings": state.rules},
            "scores_locked": state.locked,
            "units": [self._unit(unit) for unit in state.units], "corrections": state.corrections,
            "motions": [_motion(motion) for motion in state.motions],
            "officers": [
                {"role": officer["role"], "office": SENTENCE, "name": state.name_on_ballot(officer["unit"])}
                for officer in state.officers
            ],
            "pact": [self._signature(unit) for unit in state.members],
        }

    def _seat(self, seat):
        unit = self.state.unit(seat["unit"])
        several = sum(other["unit"] == seat["unit"] for other in self.state.seats) > 1
        shown = {"present": ("delegate",), "left": ("delegate", "reason"), "absent": ()}[seat["attendance"]]
        name = f"{unit['name']} ({seat['ordinal']})" if several else unit["name"]
        return {"name": name, "attendance": seat["attendance"]} | {field: seat[field] for field in shown}

    def _attendee(self, attendee):
        unit = self.state.unit(attendee["unit"])
        return {"unit": unit and unit["name"], **attendee["person"]}

    def _unit(self, unit):
        fields = ("list", "name", "parent", "self_score", "adjusted_score", "agreed_score")
        return {field: unit[field] for field in fields} | {
            "standing": standing(self.state.rules, unit), "because": SENTENCE,
        }

    def _signature(self, unit):
        signed = self.state.pact.get(unit["id"])
        title = signed["title"] if signed else {"title": None}
        return {
            "name": unit["name"], "signer": signed and signed["signer"],
            "office": title.get("office") or OFFICES.get(title["title"]), "valid": title["title"] != "other",
        }

    def contest(self, contest):
        """One contest with its rounds."""
        course = contest.course
        return {
            "contest": contest.number, "title": contest.rules["title"], "rules": contest.rules,
            "candidates": self._names(contest.names),
            "chosen": [self._chosen(placed) for placed in course.chosen()] if course else [],
            "reported": [self._tied(tie) for tie in course.reported] if course else [],
            "vacant": course.vacant() if course else 0, "short": course.is_short() if course else False,
            "withdrawals": contest.withdrawals,
            "resolutions": [_motion(m) for m in self.state.motions if _settles(m, contest.number)],
            "decision": contest.decision,
            "rounds": [self._round(contest, r) for r in contest.rounds],
        }

    def _names(self, units):
        return [self.state.name_on_ballot(unit) for unit in units]

    def _chosen(self, placed):
        fields = {name: placed[name] for name in ("place", "votes", "role", "ground")}
        return {"name": self.state.name_on_ballot(placed["unit"])} | fields | {"because": SENTENCE}

    def _tied(self, tie):
        run_off = tie["run_off"]
        return {
            "names": self._names(run_off["candidates"]), "votes": tie["votes"], "places": run_off["places"],
            "alternates": run_off["alternates"],
        }

    def _round(self, contest, r):
        medium = self._on_paper(r) if r.on_paper else self._electronic(contest, r)
        published = r.outcome is not None
        panels = zip(r.terms["panels"], r.outcome["panels"]) if published else ()
        return {"round": r.number} | medium | {
            "end": _end(r), "because": SENTENCES if published else [],
            "panels": [self._panel(contest, *found) for found in panels],
        }

    def _on_paper(self, r):
        counters = [self.state.tellers[slot - 1]["person"]["name"] for slot in r.counters()]
        exchanged = r.agreed["exchanged"] if r.agreed else 0
        return {"medium": "paper", "reason": r.moved_because, "exchanged": exchanged, "counted_by": counters}

    def _electronic(self, contest, r):
        vouched = self.vouched.get(r.id, {"in": 0, "recount": 0})
        whole = r.counted["archive"] if r.status == "published" else r.closing
        return {
            "medium": "electronic", "id": r.id, "fingerprint": fingerprint(r),
            "file": f"{stem(contest, r)}.bel" if r.closing else None, "archive": whole,
            "vouched": {"in_box": vouched["in"], "recounted": vouched["recount"]}, "replaced": len(r.replaced),
        }

    def _panel(self, contest, terms, found):
        figures = found["figures"]
        votes = []
        for line in found["ranking"]:
            shares = {"of_base": found["base"], "of_present": figures["present"]}
            votes.append({
                "name": self.state.name_on_ballot(line["unit"]), "votes": line["votes"], "second": line["second"],
                "against": line["against"],
                **{name: percent(line["votes"], base) for name, base in shares.items()},
                "verdict": line["verdict"],
            })
        return {
            "title": contest.rules["panels"][found["panel"]]["title"], "places": terms["places"],
            "max_picks": terms["max_picks"], "figures": figures, "denominator": contest.rules["denominator"],
            "base": found["base"], "needed": found["needed"], "votes": votes,
            "chosen": [self._chosen(placed) for placed in found["chosen"]],
            "ties": [self._tied(tie) for tie in found["ties"]], "unfilled": found["unfilled"],
        }


def _motion(motion):
    return {
        "motion": motion["motion"], "matter": motion["matter"], "asked": SENTENCE, "count": motion["count"],
        "answer": SENTENCE,
    }


def _settles(motion, number):
    matter, count = motion["matter"], motion["count"]
    return matter["matter"] in ("resolve", "give_up") and matter["contest"] == number and count and count["carried"]


def _end(r):
    if r.status == "published":
        return {"end": "published"}
    if r.status in ("annulled", "not_decryptable"):
        return {"end": r.status, "reason": r.reason}
    if r.status == "not_countable":
        return {"end": "not_countable", "ballots": r.ballots}
    return {"end": "unfinished"}
