from .country import Country
from .judgement import Judgement
from .membership import Membership
from .merge import Merge
from .name import Identifier, Name
from .redirect import Redirect
from .signatory import Individual, Organisation, Signatory
from .visibility import Visibility

__all__ = [
    "Country",
    "Identifier",
    "Individual",
    "Judgement",
    "Membership",
    "Merge",
    "Name",
    "Organisation",
    "Redirect",
    "Signatory",
    "Visibility",
]
