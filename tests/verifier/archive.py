"""The archive of a round against the log (bundle-format.md §7; its form: cryptography.md §11).

Ballots, shares and their proofs are for other programs: here they are bytes with digests.
"""

from hashlib import sha256

from flaw import Flaw
from kinds import canonical, parse, parse_canonical, text

BLOCK = 512
DATA, EVENT = "data", "event"


def digest_of(body):
    """The name of a record's body."""
    return sha256(body).hexdigest()


class Archive:
    """The records of a file, read in the order that a round of ours has."""

    def __init__(self, data):
        self.data = data
        self.at = 0
        self.parent = None
        self.height = 0
        self.time = None
        self._start()
        self.setup = self._take_setup()
        self.ballots = []
        self.shares = []
        self.sums = None
        self.result = None
        self.closing = None
        self._take_events()

    def _flaw(self, why):
        raise ValueError(f"{why} (at byte {self.at})")

    def _header(self, name, size, time):
        """The one header that a record may have."""
        fields = {
            0: name.encode(), 100: b"0000644", 108: b"0000000", 116: b"0000000", 124: b"%011o" % size,
            136: b"%011o" % time, 148: b" " * 8, 156: b"0",
        }
        header = bytearray(BLOCK)
        for offset, field in fields.items():
            header[offset : offset + len(field)] = field
        header[148:156] = b"%06o\0 " % sum(header)
        return bytes(header)

    def _record(self):
        """The next record: its name and body."""
        header = self.data[self.at : self.at + BLOCK]
        try:
            size, time = int(header[124:135], 8), int(header[136:147], 8)
        except ValueError:
            self._flaw("no record")
        name = header[: header.index(0)].decode("ascii", "replace")
        if self.time is None:
            self.time = time
        if header != self._header(name, size, self.time):
            self._flaw("a header of another form")
        start = self.at + BLOCK
        end = start + size
        following = end + -size % BLOCK
        body, padding = self.data[start:end], self.data[end:following]
        if following > len(self.data) or padding.strip(b"\0"):
            self._flaw("a record of another form")
        self.at = following
        return name, body

    def _start(self):
        name, body = self._record()
        about = parse(body.decode())
        if name != "BELENIOS" or about.get("version") != 1 or str(about.get("timestamp")) != str(self.time):
            self._flaw("no archive of version 1")

    def _named(self, kind):
        name, body = self._record()
        if name != f"{digest_of(body)}.{kind}.json":
            self._flaw(f"no {kind} record with the digest of its body")
        return body

    def _event(self, type_, payload):
        """The event record that must come now."""
        event = {"parent": self.parent, "height": self.height, "type": type_, "payload": payload}
        expected = canonical({name: value for name, value in event.items() if value is not None}).encode()
        if self._named(EVENT) != expected:
            self._flaw(f"not the event {type_}")
        self.parent, self.height = digest_of(expected), self.height + 1

    def _data(self, type_):
        body = self._named(DATA)
        self._event(type_, digest_of(body))
        return body

    def _take_setup(self):
        texts = [self._named(DATA) for _ in range(3)]
        digests = dict(zip(("election", "trustees", "credentials"), map(digest_of, texts)))
        if self._data("Setup") != canonical(digests).encode():
            self._flaw("a set-up of other texts")
        return dict(zip(("election", "trustees", "roll"), texts))

    def _next_kind(self):
        return DATA if b".data.json" in self.data[self.at : self.at + 100] else EVENT

    def _take_events(self):
        while self._next_kind() == DATA:
            self.ballots.append(self._data("Ballot"))
        self._event("EndBallots", None)
        tally = self._named(DATA)
        n = len(self.ballots)
        expected = {"num_tallied": n, "total_weight": n, "encrypted_tally": digest_of(tally)}
        if self._data("EncryptedTally") != canonical(expected).encode():
            self._flaw("a tally of other ballots")
        self.closing = digest_of(self.data[: self.at])
        if self.at < len(self.data):
            self._take_result()

    def _take_result(self):
        for owner in range(1, len(parse(self.setup["trustees"].decode())) + 1):
            share = digest_of(self._named(DATA))
            self.shares.append(share)
            if self._data("PartialDecryption") != canonical({"owner": owner, "payload": share}).encode():
                self._flaw(f"not the share of owner {owner}")
        result = self._data("Result")
        self.result, self.sums = digest_of(result), parse_canonical(result)
        if self.at != len(self.data):
            self._flaw("more than a result")

    def voters(self):
        """The credentials of the ballots."""
        return [text(parse(ballot.decode())["credential"], "credential", False) for ballot in self.ballots]


def check_archive(name, data, round_):
    """What is compared with the log; returns the archive."""

    def same(found, expected, why):
        if found != expected:
            raise Flaw(name, why)

    try:
        archive = Archive(data)
        voters = archive.voters()
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Flaw(name, f"not an archive: {error}") from None
    texts = {part: sealed.encode() for part, sealed in round_.texts.items()}
    same(archive.setup, texts, "its set-up is not the one the log sealed")
    same(len(voters), round_.ballots, "it has not the number of ballots that the log says")
    same(len(voters) <= round_.present, True, "more ballots than seats present")
    same(len(set(voters)), len(voters), "a credential has two ballots")
    same(set(voters) <= round_.may_vote(), True, "a ballot of a credential that may not vote")
    digests = [digest_of(ballot) for ballot in archive.ballots]
    same(digests, sorted(digests), "its ballots are not sorted")
    same(archive.closing, round_.closing, "the box at closing is not the log's")
    if round_.status != "published":
        same(archive.result, None, "a round that was given up was opened")
        return archive
    same(digest_of(data), round_.counted["archive"], "it is not the archive that was counted")
    same(archive.result, round_.counted["result"], "its result is not the log's")
    same(archive.sums, {"result": round_.counted["sums"]}, "its sums are not the log's")
    shares = [round_.shares[slot]["share"] for slot in sorted(round_.shares)]
    same(archive.shares, shares, "its shares are not those of the log")
    return archive
