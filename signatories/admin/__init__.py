from . import countries, identity, memberships, names, signatories

__all__ = ["countries", "identity", "memberships", "names", "signatories"]
