from . import countries, identity, memberships, merges, names, signatories

__all__ = ["countries", "identity", "memberships", "merges", "names", "signatories"]
