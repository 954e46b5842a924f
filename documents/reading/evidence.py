"""How far a line speaks for an organisation or a person."""

from functools import lru_cache

from .countries import find_country
from .folding import is_cjk
from .organisations import organisation_score
from .people import is_office_first, looks_like_role, person_score, split_honorific
from .separators import split_bracket, split_dash, split_first


@lru_cache(maxsize=32_768)
def evidence(text):
    """How far a line speaks for an organisation (1) or a person (-1)."""
    honorific, bare = split_honorific(text)
    first, rest = split_first(bare)
    if is_office_first(first, rest):
        return -0.9
    head, tail, _dash = split_dash(first)
    inside = ""
    before, bracket = split_bracket(head)
    if bracket and before:
        head, inside = before, bracket
    person = person_score(head)
    organisation = organisation_score(head)
    start = person_score(" ".join(head.split()[:2]))
    if honorific and (organisation < 0.8 or start >= 0.55):
        person = min(1.0, max(person, start) + 0.6)
        organisation = min(organisation, 0.5)
    following = rest or tail or inside
    names_representative = person_score(split_first(following)[0]) >= 0.55
    if (
        following
        and looks_like_role(following)
        and find_country(following) is None
        and not (names_representative and organisation >= 0.8)
    ):
        person = min(1.0, person + 0.45)
        organisation *= 0.6
    if tail and not rest and organisation < 0.5 and person >= 0.5:
        person = min(1.0, person + 0.1)
    return organisation - person


def is_title_first(text):
    """Whether a Chinese, Japanese or Korean office stands before the name."""
    words = text.replace("\u3000", " ").split()
    if len(words) < 2 or not is_cjk(text):
        return False
    return looks_like_role(words[0]) and person_score(words[-1].split("、")[-1]) > 0.3
