"""What the product must be able to do on the machine at hand.

Every module here has a function `measure()` that yields Figures. It finds an empty,
migrated database, and what it leaves there is gone before the next one.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One measured number, beside the limit it must keep or a peer's in the same run."""

    what: str
    value: float
    unit: str
    at_least: float | None = None
    at_most: float | None = None
    peer: str = ""
    peer_value: float | None = None

    @property
    def kept(self):
        return (self.at_least is None or self.value >= self.at_least) and (
            self.at_most is None or self.value <= self.at_most
        )

    @property
    def limit(self):
        if self.at_least is not None:
            return f"at least {self.at_least:g}"
        if self.at_most is not None:
            return f"at most {self.at_most:g}"
        return ""

    @property
    def ratio(self):
        """How many times the peer's value this one is; None without a peer."""
        return self.value / self.peer_value if self.peer_value else None
