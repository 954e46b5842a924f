"""Lines in which the next signatory follows the first one's office unparted."""

from .folding import fold
from .people import looks_like_role, person_score
from .rows import INDIVIDUAL
from .separators import split_first
from .vocabulary import ROLE_WORDS


def split_glued(text, part):
    """A line whose offices are followed by the next person's name, taken apart.

    Only where most of the section's lines are "name, office", and the words after the
    comma begin like an office that another line prints.
    """
    section = part.section
    if (
        section.kind != INDIVIDUAL
        or section.separator != "comma"
        or text.count(",") < 2
    ):
        return [text]
    starts = _office_starts(part)
    pieces, rest = [], text
    while rest.count(",") > 1:
        cut = _find_glue(rest, starts)
        if not cut:
            break
        pieces.append(rest[:cut].strip())
        rest = rest[cut:].strip()
    return [*pieces, rest]


def _office_starts(part):
    if not hasattr(part, "office_starts"):
        found = (split_first(line.text)[1].split() for line in part.lines)
        part.office_starts = {fold(words[0]) for words in found if words}
    return part.office_starts


def _find_glue(text, starts):
    head, rest = split_first(text)
    office, following = split_first(rest)
    words = following.split()
    if not words or not (fold(words[0]) in starts or looks_like_role(following)):
        return 0
    # Where no known office follows, a given name must show that a new person starts.
    is_office = fold(words[0]) in ROLE_WORDS
    least = 0.35 if is_office else 0.6
    names = office.split()
    for size in (2, 3, 4):
        tail, before = names[-size:], names[:-size]
        if not before or not before[-1][:1].islower():
            continue
        if (
            all(word[:1].isupper() for word in tail)
            and person_score(" ".join(tail)) >= least
        ):
            return text.index(rest) + rest.index(office) + office.rindex(" ".join(tail))
    return 0
