"""The whole bundle: files, log, rounds, statements, results, in this order (bundle-format.md)."""

import re
from hashlib import sha256

from archive import check_archive
from container import MANIFEST, check_manifest, read_zip
from flaw import Flaw, NotABundle
from log import read_log
from results import check_results
from slug import stem
from statements import check_second_proofs, check_statements

PAPER = re.compile(r"documents/[0-9]{2,}-[a-z0-9-]+\.(docx|pdf)")
LOG, RESULTS, TABLE, PAGE = "log.jsonl", "results.json", "results.csv", "doc.html"


def check_bundle(data):
    """The digest of a meeting whose bundle is sound, or Flaw, or NotABundle."""
    files = read_zip(data)
    if not {LOG, MANIFEST} & files.keys():
        raise NotABundle("a zip without log and manifest")
    check_manifest(files)
    if LOG not in files:
        raise Flaw(LOG, "is missing")
    state = read_log(files[LOG])
    if state.sealed is None:
        raise Flaw(LOG, "the meeting is not sealed, so it has no digest")
    closed = [
        (stem(contest, r), r)
        for contest in state.contests for r in contest.rounds if not r.on_paper and r.closing
    ]
    _check_names(files, closed, state.keeping == "destroyed")
    destroyed = state.keeping == "destroyed"
    check_round = _count_statements if destroyed else _check_round
    vouched = {r.id: check_round(files, path, r) for path, r in closed}
    _check_sealed_statements(files, closed, state)
    check_results(state, vouched, files[RESULTS], files[TABLE])
    return state.sealed["digest"]


def _check_names(files, closed, destroyed):
    called_for = {LOG, RESULTS, TABLE, PAGE, MANIFEST}
    for path, r in closed:
        called_for.add(f"{path}.statements.json")
        if destroyed:
            continue
        called_for.add(f"{path}.bel")
        if r.status == "published":
            called_for.add(f"{path}.blame.json")
    others = {name for name in files if not PAPER.fullmatch(name)}
    for name in sorted(called_for ^ others):
        raise Flaw(name, "is missing" if name in called_for else "is not called for")


def _check_round(files, path, r):
    archive = check_archive(f"{path}.bel", files[f"{path}.bel"], r)
    if r.status == "published":
        check_second_proofs(f"{path}.blame.json", files[f"{path}.blame.json"], r)
    name = f"{path}.statements.json"
    return check_statements(name, files[name], r, archive)


def _count_statements(files, path, r):
    """Of destroyed ballots only the statements are left; no archive says whose ballots there were."""
    name = f"{path}.statements.json"
    return check_statements(name, files[name], r, None)


def _check_sealed_statements(files, closed, state):
    lines = sorted(
        f"{r.id} {sha256(files[f'{path}.statements.json']).hexdigest()}\n" for path, r in closed
    )
    if sha256("".join(lines).encode()).hexdigest() != state.sealed["statements"]:
        raise Flaw("statements", "they are not those of the sealing")
