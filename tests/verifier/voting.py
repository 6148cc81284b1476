"""Voting rules and who may stand (meeting-rules.md §2 and §5): pure questions about rules and units."""

import json

from flaw import require
from kinds import Score
from tables import RULES, record

MOST_SEATS = 5000
WHITE = "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"

STANDARD = record(RULES)(json.loads("""
{"hands":"more_than_half","list_hands":"more_than_half","list_vote":"whole","quorum":"none","seats_per_unit":1,
"most_delegates":null,"lost_token":"annul_round","heads":1,"deputies":1,"rotation_years":3,"lists":[
{"list":"members","max_score":"1400",
"attestations":["standard","party","government","organisations","pact_signed","registered"]},
{"list":"districts","max_score":"1400","attestations":["standard","party","government","organisations"]}],"contests":[
{"title":"Bình chọn đơn vị xếp thứ nhất, thứ nhì","purpose":"selection","model":"list","panels":[
{"title":"","list":"members","places":2,"minimum":0,"ranked":true,"max_picks":2,"alternates":0}],
"threshold":"none","denominator":"valid","ties":{"run_offs":1,"then":"meeting_decides"}},
{"title":"Bình chọn BHXH huyện tiêu biểu xuất sắc","purpose":"selection","model":"list","panels":[
{"title":"","list":"districts","places":5,"minimum":0,"ranked":false,"max_picks":5,"alternates":0}],
"threshold":"none","denominator":"valid","ties":{"run_offs":1,"then":"meeting_decides"}}]}
"""), "standard rules", False)


def trim(text):
    """A text without white space at its ends."""
    return text.strip(WHITE)


def said(text):
    """Whether a text holds more than white space."""
    return bool(trim(text))


def distinct(values):
    """Whether no two are alike."""
    values = list(values)
    return len(set(values)) == len(values)


def carries(majority, favour, present):
    """Whether so many hands of those present carry a motion."""
    if majority == "more_than_half":
        return 2 * favour > present
    if majority == "two_thirds":
        return present > 0 and 3 * favour >= 2 * present
    return present > 0 and favour == present


def quorum(rules, convened):
    """How many seats must be present."""
    return {"none": 0, "more_than_half": convened // 2 + 1, "two_thirds": -(-2 * convened // 3)}[rules["quorum"]]


def spares_foreseen(rules, seats):
    """How many spare tokens the rules ask for."""
    return -(-seats // 50) if rules["lost_token"] == "spares" and seats > 30 else 0


def seats_of(unit, seats_per_unit):
    """How many seats a member has."""
    return seats_per_unit if unit["seats"] is None else unit["seats"]


def seats_fit(units, seats_per_unit):
    """Whether all members' seats together are within the limit."""
    return sum(seats_of(unit, seats_per_unit) for unit in units if unit["list"] == "members") <= MOST_SEATS


def check_rules(rules):
    """Refuses rules outside §2."""
    require(1 <= rules["seats_per_unit"] <= 500, "seats of a unit")
    require(rules["heads"] <= 100 and rules["deputies"] <= 100, "offices")
    require(distinct(rule["list"] for rule in rules["lists"]), "a list has two rules")
    require(all(distinct(rule["attestations"]) for rule in rules["lists"]), "an attestation is asked twice")
    require(1 <= len(rules["contests"]) <= 50, "number of contests")
    offices = [c["purpose"] for c in rules["contests"] if c["purpose"] != "selection"]
    require(distinct(offices), "two contests for an office")
    for contest in rules["contests"]:
        _check_contest(contest)


def _check_contest(contest):
    require(said(contest["title"]), "a contest without title")
    require(contest["ties"]["run_offs"] <= 20, "too many run-offs")
    panels, model = contest["panels"], contest["model"]
    require(len(panels) == (2 if model == "panels" else 1), "number of panels")
    for panel in panels:
        require(1 <= panel["places"] <= 500 and panel["minimum"] <= panel["places"], "places of a panel")
        require(1 <= panel["max_picks"] <= panel["places"] and panel["alternates"] <= 500, "picks of a panel")
        if contest["purpose"] != "selection":
            plain = not panel["ranked"] and not panel["alternates"]
            require(panel["list"] == "members" and plain, "a contest for an office")
    if model in ("columns", "two_rounds"):
        only = panels[0]
        require(only["ranked"] and only["places"] == 2 and not only["alternates"], f"model {model}")
    if model == "panels":
        require(all(said(panel["title"]) for panel in panels), "a panel without title")
        require(distinct(panel["list"] for panel in panels), "two panels of one list")


def list_rules(rules, name):
    """The rules of a list, if there are any."""
    return next((rule for rule in rules["lists"] if rule["list"] == name), None)


def holds(unit, attestation):
    """Whether an attestation holds for a unit."""
    ticked = unit["attestations"].get(attestation, False)
    return ticked and (attestation != "listed_award" or unit["award"] is not None)


def standing(rules, unit):
    """Whether a unit may stand for a selection, and why not (§5), as it is written in results."""
    asked = list_rules(rules, unit["list"]) or {"max_score": None, "attestations": []}
    out = _not_considered(asked, unit)
    if out:
        return {"kind": "not_considered", "reasons": out}
    if unit["status"]["kind"] == "deferred":
        return {"kind": "deferred", "reason": unit["status"]["reason"]}
    missing = _missing_score(asked["max_score"], unit["agreed_score"]) + [
        name for name in asked["attestations"]
        if name not in ("registered", "pact_signed") and not holds(unit, name)
    ]
    return {"kind": "not_eligible", "reasons": missing} if missing else {"kind": "eligible"}


def _not_considered(asked, unit):
    reasons = []
    for name, kind in (("registered", "not_registered"), ("pact_signed", "pact_not_signed")):
        if name in asked["attestations"] and not holds(unit, name):
            reasons.append({"kind": kind})
    status = unit["status"]
    if status["kind"] in ("corruption", "serious_breach", "not_considered"):
        kind = "stated" if status["kind"] == "not_considered" else status["kind"]
        reasons.append({"kind": kind, "reason": status["reason"]})
    return reasons


def _missing_score(most, agreed: Score | None):
    if most is None:
        return []
    if agreed is None:
        return ["no_score"]
    if agreed.number > most.number:
        return ["above_maximum"]
    return ["below_ninety_percent"] if agreed.number * 10 < most.number * 9 else []
