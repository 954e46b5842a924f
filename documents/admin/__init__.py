from . import (
    bulk_editing,
    campaigns,
    documents,
    intakes,
    publications,
    signatures,
)

__all__ = [
    "bulk_editing",
    "campaigns",
    "documents",
    "intakes",
    "publications",
    "signatures",
]
