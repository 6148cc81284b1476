"""Acts that prepare a meeting: names, units, rules, agenda, scores, people, keys (meeting-rules.md §4)."""

from curve import proves
from flaw import require
from voting import check_rules, distinct, said, seats_fit, trim

LISTS = ("members", "districts", "collectives", "individuals")
FIELDS_OF_CORRECTION = ("self_score", "adjusted_score", "agreed_score")


def event(kind, /, **fields):
    """An event by its fields."""
    return {"event": kind, **fields}


def same(name, act):
    """The event that says the same as the act."""
    return [{"event": name} | {field: value for field, value in act.items() if field != "act"}]


def name_meeting(state, asked):
    """Title, cluster, year and place."""
    require(state.phase == "preparing" and said(asked.act["title"]), "only while preparing, with a title")
    return same("meeting_named", asked.act)


def set_wording(state, asked):
    """Words of the presets' papers."""
    return same("wording_set", asked.act)


def set_paper_words(state, asked):
    """Letterheads and signatories."""
    return same("paper_words_set", asked.act)


def check_import(state, name, units):
    """Refuses units that the import of a list cannot have made."""
    kept = [unit for unit in state.units if unit["list"] != name]
    highest = max((unit["id"] for unit in kept), default=0)
    ids = [unit["id"] for unit in units]
    require(all(unit["list"] == name for unit in units), "a unit of another list")
    require(ids == list(range(highest + 1, highest + 1 + len(units))), "ids do not follow")
    after = kept + units
    members = {unit["name"] for unit in after if unit["list"] == "members"}
    require(name != "districts" or members, "districts without members")
    districts = [unit for unit in after if unit["list"] == "districts"]
    require(all(unit["parent"] in members for unit in districts), "a district without its member")
    require(seats_fit(after, state.rules["seats_per_unit"]), "too many seats")


def import_units(state, asked):
    """The sheet itself is not read here: its units are taken from the event."""
    require(state.phase == "preparing" and state.locked is None, "units are fixed")
    imported = asked.evident("units_imported")
    check_import(state, imported["list"], imported["units"])
    return [imported]


def _check_new_rules(state, rules):
    require(not state.rules_adopted and not state.open_motion, "rules are adopted or being voted on")
    check_rules(rules)
    if state.phase == "preparing":
        require(seats_fit(state.units, rules["seats_per_unit"]), "too many seats")
    else:
        require(rules["seats_per_unit"] == state.rules["seats_per_unit"], "seats are fixed")


def set_rules(state, asked):
    """The voting rules."""
    _check_new_rules(state, asked.act["rules"])
    return [event("rules_set", **asked.act["rules"])]


def _check_agenda(items):
    require(items and distinct(item["id"] for item in items), "an agenda without or with doubled items")
    require(all(said(item["title"]) for item in items), "an item without title")


def set_agenda(state, asked):
    """The agenda."""
    _check_agenda(asked.act["items"])
    return same("agenda_set", asked.act)


def _check_past_holders(holders):
    require(all(said(holder["unit"]) for holder in holders), "a past holder without name")


def note_past_holders(state, asked):
    """Who held the offices before."""
    _check_past_holders(asked.act["holders"])
    return same("past_holders_noted", asked.act)


def take_preset(state, asked):
    """A preset stands for several acts at once."""
    preset = asked.act["preset"]
    require(state.phase == "preparing" and state.locked is None and said(preset["name"]), "no preset now")
    _check_new_rules(state, preset["rules"])
    _check_agenda(preset["agenda"])
    _check_past_holders(preset["past_holders"])
    return [
        event("preset_taken", name=preset["name"]),
        event("meeting_named", **preset["particulars"]),
        event("wording_set", **preset["wording"]),
        event("rules_set", **preset["rules"]),
        event("agenda_set", items=preset["agenda"]),
        *_units_of_preset(state, preset),
        event("past_holders_noted", holders=preset["past_holders"]),
    ]


def _units_of_preset(state, preset):
    units = sorted(preset["units"], key=lambda unit: LISTS.index(unit["list"]))
    if not units:
        return []
    members = {unit["name"] for unit in units if unit["list"] == "members"}
    require(all(said(unit["name"]) for unit in units), "a unit without name")
    require(distinct((unit["list"], unit["parent"], unit["name"]) for unit in units), "two units alike")
    require(all(unit["seats"] is None or 1 <= unit["seats"] <= 500 for unit in units), "seats of a unit")
    for unit in units:
        require(unit["list"] != "members" or unit["parent"] is None, "a member with a parent")
        require(unit["list"] != "districts" or unit["parent"] in members, "a district without its member")
    require(seats_fit(units, preset["rules"]["seats_per_unit"]), "too many seats")
    bare = {
        "self_score": None, "adjusted_score": None, "agreed_score": None, "attestations": {},
        "status": {"kind": "none"}, "award": None, "expected": None,
    }
    numbered = [unit | bare | {"id": number} for number, unit in enumerate(units, 1)]
    there = {unit["list"] for unit in units + state.units}
    return [
        event("units_imported", list=name, units=[unit for unit in numbered if unit["list"] == name])
        for name in LISTS if name in there
    ]


def tick_agenda(state, asked):
    """Items that nothing else shows as done."""
    item = next((item for item in state.agenda if item["id"] == asked.act["item"]), None)
    require(item and state.chair_ticks(item["step"]), "not an item that the chair ticks")
    require((item["id"] in state.ticked) != asked.act["done"], "it is so already")
    return same("agenda_ticked", asked.act)


def lock_scores(state, asked):
    """Scores are agreed on."""
    agreed_by = trim(asked.act["agreed_by"])
    require(state.locked is None and state.units and agreed_by, "nothing to lock")
    return [event("scores_locked", agreed_by=agreed_by)]


def unlock_scores(state, asked):
    """Scores are open again."""
    require(not state.open_motion and state.locked is not None, "not locked")
    require(not any(contest.adopted for contest in state.contests), "a list is adopted")
    require(said(asked.act["reason"]), "without a reason")
    return same("scores_unlocked", asked.act)


def correct_unit(state, asked):
    """One fact about a unit."""
    act, change = asked.act, asked.act["correction"]
    unit = state.unit(act["unit"])
    require(not state.open_motion and unit and said(act["reason"]), "no such unit, or without a reason")
    if change["field"] == "status":
        require(said(change["status"].get("reason", "-")), "a status without a reason")
    if change["field"] == "award":
        award = change["award"]
        require(said(award["name"]) and 1945 <= award["year"] <= 2199, "an award without name or year")
    if change["field"] in FIELDS_OF_CORRECTION:
        require(state.locked is None, "scores are locked")
    for contest in state.contests:
        fixed = contest.adopted and contest.rules["purpose"] == "selection"
        require(not (fixed and unit["list"] in contest.lists), "its list is adopted")
    return same("unit_corrected", act)


def require_fresh(state, asked, key):
    """Refuses a key that somebody has already."""
    require(state.actor(key)[0] == "newcomer" and key not in state.teller_keys(), "the key is not fresh")


def delegate(state, asked):
    """Somebody acts for the chair."""
    require(said(asked.act["to"]) and state.deputy is None, "somebody acts for the chair already")
    require_fresh(state, asked, asked.act["key"])
    return same("delegated", asked.act)


def end_delegation(state, asked):
    """The chair acts alone again."""
    require(state.deputy is not None, "nobody acts for the chair")
    return [event("delegation_ended")]


def add_desk(state, asked):
    """A check-in desk."""
    require(said(asked.act["name"]), "without a name")
    require_fresh(state, asked, asked.act["key"])
    number = max(state.desks, default=0) + 1
    return [event("desk_added", desk=number, name=asked.act["name"], key=asked.act["key"])]


def remove_desk(state, asked):
    """A desk is no longer one."""
    desk = state.desks.get(asked.act["desk"])
    require(desk and not desk["ended"], "no such desk")
    return same("desk_removed", asked.act)


def name_tellers(state, asked):
    """The tellers' committee."""
    people = asked.act["tellers"]
    require(not state.rounds and not state.open_motion, "too late to name tellers")
    require((1 if state.rehearsal else 2) <= len(people) <= 5, "number of tellers")
    require(all(said(person["name"]) for person in people), "a teller without name")
    return same("tellers_named", asked.act)


def name_presidium(state, asked):
    """The presidium."""
    people = asked.act["people"]
    require(not state.open_motion and not state.presidium_adopted and people, "no presidium now")
    require(all(said(person["name"]) for person in people), "somebody without name")
    return same("presidium_named", asked.act)


def _teller(state, slot):
    require(1 <= slot <= len(state.tellers), "no such teller")
    return state.tellers[slot - 1]


def offer_key(state, asked):
    """A teller's device offers the key of a share."""
    act, key = asked.act, asked.act["key"]
    require(_teller(state, act["slot"])["key"] is None, "this teller has a key")
    public = key["public_key"]
    require(public != asked.key, "one key for two uses")
    require_fresh(state, asked, public)
    require_fresh(state, asked, asked.key)
    require(proves(public, key["pok"], f"pok|Ed25519|{public}|"), "the key's proof does not hold")
    return [event("key_offered", slot=act["slot"], key=key, session=asked.key)]


def accept_key(state, asked):
    """The chair has compared the teller's key."""
    teller = _teller(state, asked.act["slot"])
    require(teller["key"] and not teller["accepted"], "no key to accept")
    return same("key_accepted", asked.act)


def reject_key(state, asked):
    """The teller must offer another key."""
    require(not state.rounds and _teller(state, asked.act["slot"])["key"], "no key to reject")
    require(said(asked.act["reason"]), "without a reason")
    return same("key_rejected", asked.act)


def open_check_in(state, asked):
    """Delegates may come."""
    require(state.phase == "preparing" and state.seats, "check-in cannot open")
    return [event("check_in_opened")]


ACTS = {
    act.__name__: act
    for act in (
        name_meeting, set_wording, set_paper_words, import_units, set_rules, set_agenda, note_past_holders,
        take_preset, tick_agenda, lock_scores, unlock_scores, correct_unit, delegate, end_delegation, add_desk,
        remove_desk, name_tellers, name_presidium, accept_key, reject_key, open_check_in,
    )
}
