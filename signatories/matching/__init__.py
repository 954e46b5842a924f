"""Which record does this printed name mean? Reads, compares, decides; never writes."""

from .answers import Candidate, Context, Evidence, Outcome, Query
from .keys import printed_key
from .matcher import match
from .registry import Decision, Record, Registry

__all__ = [
    "Candidate",
    "Context",
    "Decision",
    "Evidence",
    "Outcome",
    "Query",
    "Record",
    "Registry",
    "match",
    "printed_key",
]
