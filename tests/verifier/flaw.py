"""What a verifier finds: the first thing that does not hold, and where it stands."""


class Flaw(Exception):
    """The bundle is false: `where` names a file or a line, `why` says what does not hold."""

    def __init__(self, where, why):
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why


class NotABundle(Exception):
    """The file is of another kind, so nothing is said of it."""


class Refused(Exception):
    """The rules do not allow an act in this state."""


def require(holds, why):
    """Refuses an act unless the condition holds."""
    if not holds:
        raise Refused(why)
