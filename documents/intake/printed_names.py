"""What a list teaches of the names of those on record."""

from collections import defaultdict

from rapidfuzz.distance import DamerauLevenshtein

from signatories.folding import fold
from signatories.models import Name
from signatories.naming import save_names, script_of

from .reasons import LIST_ADDED

# "Cristian" for "Christian": so few letters in a name of at least so many.
SLIPS = 2
LETTERS_PER_SLIP = 6


def learn_names(rows, *, by):
    """Store the names under which a list prints records that do not have them yet.

    Returns them; they are public with the first public letter that prints them.
    """
    learned = [
        Name(
            signatory=row.signatory,
            text=text,
            kind=kind,
            script=script_of(text),
            is_from_print=True,
        )
        for row, text, kind in names_to_learn(rows)
    ]
    if learned:
        save_names(learned, by=by, reason=LIST_ADDED)
    return learned


def names_to_learn(rows):
    """Return [(row, text, kind)] of what rows print and their records do not know.

    A wording that is another record's own name is left out: it would make the two
    hard to tell apart, and what it means is remembered of the printed line.
    """
    known = names_of(rows)
    found = []
    for row in rows:
        for text, kind in printed_names(row, known[row.signatory_id]):
            known[row.signatory_id].append(text)
            found.append((row, text, kind))
    keys = {fold(text) for _row, text, _kind in found}
    others = Name.objects.filter(search_key__in=keys, signatory__merged_into=None)
    taken = set(others.values_list("search_key", flat=True))
    return [one for one in found if fold(one[1]) not in taken]


def names_of(rows):
    """Return {signatory: its names}, in one query."""
    names = Name.objects.filter(signatory__in={row.signatory_id for row in rows})
    known = defaultdict(list)
    for signatory, text in names.values_list("signatory_id", "text"):
        known[signatory].append(text)
    return known


def printed_names(row, known):
    """Return [(text, kind)] of what `row` prints and is not among `known`."""
    folded = {fold(text) for text in known}
    found = []
    if fold(row.name) not in folded:
        kind = Name.Kind.MISPRINT if is_misprint(row.name, known) else Name.Kind.ALIAS
        found.append((row.name, kind))
    if row.acronym and fold(row.acronym) not in folded:
        found.append((row.acronym, Name.Kind.ACRONYM))
    return found


def is_misprint(printed, known):
    """Return whether a slip of the pen makes `printed` of one of the known names."""
    printed = fold(printed)
    if any(letter.isdigit() for letter in printed):
        return False
    return any(slipped(printed, fold(name)) for name in known)


def slipped(printed, right):
    same_words = len(printed.split()) == len(right.split())
    slips = min(SLIPS, len(right) // LETTERS_PER_SLIP)
    return same_words and 0 < DamerauLevenshtein.distance(printed, right) <= slips
