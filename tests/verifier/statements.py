"""What devices stated of a round's archive, and the tellers' second proofs (bundle-format.md §7, §8)."""

from base64 import b64encode
from hashlib import sha256

from curve import signed
from flaw import Flaw
from kinds import parse_canonical
from tables import BLAME, STATEMENTS


def fingerprint(round_):
    """φ of a round."""
    return b64encode(sha256(round_.texts["election"].encode()).digest()).decode().rstrip("=")


def check_statements(name, data, round_, archive):
    """Every statement holds and no teller had seen more; returns their numbers by kind.

    Without an archive, whose ballots were in the box is not checked.
    """
    try:
        statements = STATEMENTS(parse_canonical(data), "statements", False)
    except ValueError as error:
        raise Flaw(name, str(error)) from None
    places = [(statement["kind"], statement["credential"]) for statement in statements]
    if places != sorted(set(places)):
        raise Flaw(name, "its statements are not in order, or one stands twice")
    for statement in statements:
        _check_statement(name, statement, round_)
    stated = {credential for kind, credential in places if kind == "in"}
    if archive and not stated <= set(archive.voters()):
        raise Flaw(name, "a device states that its ballot is in the box, where there is none of it")
    found = len(stated)
    for slot, share in round_.shares.items():
        if share["statements"] > found:
            raise Flaw(name, f"teller {slot} had seen more statements than there are")
    return {kind: sum(place[0] == kind for place in places) for kind in ("in", "recount")}


def _check_statement(name, statement, round_):
    kind, credential = statement["kind"], statement["credential"]
    if kind == "in":
        states = (round_.id, round_.closing, round_.closing_head)
    elif round_.status == "published":
        states = (round_.id, round_.counted["archive"], round_.counted["result"])
    else:
        states = None
    if states != (statement["round"], statement["archive"], statement["seen"]):
        raise Flaw(name, f"a statement {kind} of something else")
    if credential not in round_.may_vote():
        raise Flaw(name, "a statement by a credential that may not vote")
    message = f"phieukin/{kind}/v1|{fingerprint(round_)}|{statement['archive']}|{statement['seen']}"
    if not signed(credential, message, statement["signature"]):
        raise Flaw(name, "the signature of a statement does not hold")


def check_second_proofs(name, data, round_):
    """The form of the second proofs: one of each owner, in order, one for each choice of each question."""
    try:
        blame = BLAME(parse_canonical(data), "second proofs", False)
    except ValueError as error:
        raise Flaw(name, str(error)) from None
    sizes = [len(row) for row in round_.counted["sums"]]
    if [proof["owner"] for proof in blame] != sorted(round_.shares):
        raise Flaw(name, "not one second proof of each teller")
    if any([len(question) for question in proof["proofs"]] != sizes for proof in blame):
        raise Flaw(name, "not a second proof for each choice")
