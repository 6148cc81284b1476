"""A meeting of our own for tests: it holds every key, signs what anybody might ask, and writes the log of it.

Rounds are evidence only: rolls of invented credentials, boxes and sums that a test names.
"""

import io
import json
import zipfile
from hashlib import sha256

from acts import Asked, decide
from curve import GENERATOR, Q, challenge, encode, power_product
from events import Line, apply
from kinds import canonical
from state import NO_WORDING, State
from tables import ACT, ENTRY, EVENT

MEETING = "20150105-0000-4000-8000-000000000001"
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


class Key:
    """A secret with its public text, made from a name."""

    def __init__(self, name):
        self.secret = challenge(f"secret of {name}")
        self.public = encode(power_product((GENERATOR, self.secret)))

    def prove(self, prefix):
        """A proof of the secret, as signatures and offers of keys have it."""
        nonce = challenge(f"nonce|{self.secret}|{prefix}")
        c = challenge(prefix + encode(power_product((GENERATOR, nonce))))
        return {"challenge": str(c), "response": str((nonce - self.secret * c) % Q)}

    def sign(self, message):
        """A signature of a message."""
        return self.prove(f"phieukin/signature/v1|{self.public}|{message}|")

    def offered(self):
        """The key of a share as a teller offers it."""
        return {"pok": self.prove(f"pok|Ed25519|{self.public}|"), "public_key": self.public}


def credential(number):
    """An invented credential."""
    return Key(f"credential {number}").public


class Meeting:
    """A log that grows act by act; `lines` are its texts."""

    def __init__(self, rehearsal=False):
        self.keys = {"chair": Key("chair"), "desk": Key("desk")}
        created = {
            "event": "meeting_created", "meeting": MEETING, "chair_key": self.keys["chair"].public,
            "receipt_key": Key("receipts").public, "rehearsal": rehearsal,
        }
        self.lines, self.heads, self.minute = [], [], 0
        self.write(None, [created])
        self.state = State(ENTRY(json.loads(self.lines[0]), "entry", False)["events"][0])

    @property
    def at(self):
        """The time of the next line."""
        return f"2015-01-05T{self.minute // 60:02}:{self.minute % 60:02}:00Z"

    def write(self, act, events):
        """Writes a line as it stands."""
        entry = {
            "height": len(self.lines), "previous": self.heads[-1] if self.heads else None, "at": self.at,
            "act": act, "events": events,
        }
        self.lines.append(canonical(entry))
        self.heads.append(sha256(self.lines[-1].encode()).hexdigest())

    def signed(self, who, act):
        """An act as somebody signs it now."""
        key, text, head = self.keys[who], canonical(act), self.heads[-1]
        signature = key.sign(f"phieukin/act/v1|{MEETING}|{head}|{text}")
        return {"act": text, "head": head, "key": key.public, "signature": signature}

    def decide(self, who, act, evidence=()):
        """The events that the rules make of an act now, or Refused."""
        key = self.keys[who].public
        read = ACT(json.loads(canonical(act)), "act", True)
        given = [EVENT(json.loads(canonical(event)), "event", False) for event in evidence]
        return decide(self.state, Asked(read, *self.state.actor(key), key, self.at, given))

    def force(self, who, act, events):
        """Writes an act with events whatever the rules say; the state takes no notice."""
        self.write(self.signed(who, act), events)

    def do(self, who, name, evidence=(), /, **fields):
        """An act that the rules allow."""
        act = {"act": name} | fields
        events = self.decide(who, act, evidence)
        self.force(who, act, events)
        for event in events:
            apply(self.state, event, Line(self.at, self.heads[-1]))
        self.minute += 1

    def log(self):
        """The bytes of log.jsonl."""
        return "".join(line + "\n" for line in self.lines).encode()

    # What meetings often do

    def hands(self, matter, favour=None, reason=""):
        """A motion and its show of hands, unanimous unless said otherwise."""
        self.do("chair", "put_motion", matter=matter)
        present = self.state.present
        favour = present if favour is None else favour
        hands = {"in_favour": favour, "against": present - favour, "no_opinion": 0}
        self.do("chair", "count_hands", motion=len(self.state.motions), hands=hands, reason=reason)

    def prepare(self, rules, units):
        """A preset with these rules and units, each given by its name or some of its fields; `members` unless said."""
        preset = {
            "name": "Test", "particulars": {"title": "Hội nghị", "cluster": "", "year": 2014, "place": ""},
            "wording": NO_WORDING, "agenda": [{"id": 1, "step": "opening", "title": "Khai mạc"}],
            "rules": rules, "units": [unit_of(i, unit) for i, unit in enumerate(units, 1)], "past_holders": [],
        }
        self.do("chair", "take_preset", preset=preset)

    def tellers(self, number):
        """Names tellers, whose keys are offered and accepted."""
        people = [{"name": f"Teller {slot}", "office": ""} for slot in range(1, number + 1)]
        self.do("chair", "name_tellers", tellers=people)
        for slot in range(1, number + 1):
            self.keys[f"teller {slot}"] = Key(f"session {slot}")
            self.do(f"teller {slot}", "offer_key", slot=slot, key=Key(f"share {slot}").offered())
            self.do("chair", "accept_key", slot=slot)

    def gather(self, seats):
        """Check-in of the first seats, with tokens; the session opens and tellers and rules are adopted."""
        self.do("chair", "add_desk", name="Desk", key=self.keys["desk"].public)
        self.do("chair", "open_check_in")
        for seat in range(1, seats + 1):
            self.do("desk", "check_in", seat=seat, delegate="")
            self.do("desk", "issue_token", seat=seat)
        self.do("chair", "open_session")
        self.hands({"matter": "tellers"})
        self.hands({"matter": "rules"})

    def adopt_list(self, contest, candidates):
        """Names for a contest, adopted as a whole."""
        self.do("chair", "propose_list", contest=contest, candidates=candidates)
        self.hands({"matter": "list", "contest": contest})

    def seal_roll(self, contest, spares=()):
        """Seals the roll of the next round with invented credentials."""
        self.do("chair", "seal_roll", [self.roll(contest, spares)], contest=contest)

    def roll(self, contest, spares=()):
        """What a `roll_sealed` event gives as evidence; the election itself is made by the rules."""
        from election import election

        number = len(self.state.rounds) + 1
        round_id = "".join(BASE58[byte % 58] for byte in sha256(f"round {number}".encode()).digest()[:22])
        credentials = sorted([credential(i) for i in range(self.state.tokens)] + list(spares))
        held = self.state.contest(contest)
        kind, terms = held.course.next() if held.course else ("settled", None)
        text = election(self.state, held, terms, round_id, spares) if kind == "round" else "{}"
        return {
            "event": "roll_sealed", "contest": contest, "round": round_id, "terms": terms, "election": text,
            "trustees": canonical(self.state.trustees()), "roll": canonical(credentials),
        }

    def hold(self, contest, sums, ballots):
        """A whole electronic round with these sums, published."""
        self.seal_roll(contest)
        self.do("chair", "open_round", contest=contest)
        closed = {"event": "round_closed", "contest": contest, "ballots": ballots, "archive": "0" * 64}
        self.do("chair", "close_round", [closed], contest=contest)
        counted = {
            "event": "round_counted", "contest": contest, "sums": sums, "result": "1" * 64, "archive": "2" * 64,
        }
        for slot in range(1, len(self.state.tellers) + 1):
            share = {"contest": contest, "share": f"{slot}" * 64, "statements": ballots, "reason": None}
            self.do(f"teller {slot}", "give_share", [counted], **share)
        self.do("chair", "publish_round", contest=contest)

    def hold_on_paper(self, contest, count, reason="mất sóng Wi-Fi"):
        """A whole round on paper, counted alike by two tellers and published."""
        self.do("chair", "move_to_paper", contest=contest, reason=reason)
        for slot in (1, 2):
            self.do(f"teller {slot}", "enter_paper_count", contest=contest, count=count)
        self.do("chair", "publish_round", contest=contest)


def unit_of(number, given):
    """A unit from its name or from some of its fields."""
    fields = {"name": given} if isinstance(given, str) else given
    plain = {
        "id": number, "list": "members", "name": "", "parent": None, "role": None, "self_score": None,
        "adjusted_score": None, "agreed_score": None, "attestations": {}, "status": {"kind": "none"},
        "award": None, "seats": None, "expected": None,
    }
    return plain | fields


def packed(files):
    """A zip of these files with their manifest."""
    manifest = "".join(f"{sha256(body).hexdigest()}  {name}\n" for name, body in files.items())
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, body in (files | {"MANIFEST.sha256": manifest.encode()}).items():
            bundle.writestr(name, body)
    return buffer.getvalue()
