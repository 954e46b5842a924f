"""A person's line taken apart: honorific, name, office or title, country."""

from django.utils.translation import gettext as _

from .countries import find_country, find_misspelt_country, is_region
from .folding import fold, has_han, has_hangul, is_cjk
from .layout import CAPACITY_NAME
from .organisation_rows import set_country
from .people import has_post_nominal, is_office_first, split_honorific
from .places import is_place
from .separators import split_bracket, split_dash, split_first, split_last
from .vocabulary import HONORIFICS_BEHIND, ORGANISATION_WORDS


def read_person(row, text, section):
    """Fills the row from a person's text, in the light of its section."""
    row.honorific, bare = split_honorific(text.strip().strip(";").strip())
    if section.order == CAPACITY_NAME and is_cjk(bare):
        _read_title_first(row, bare)
        return
    name, rest = _split_name(row, bare)
    row.name, row.capacity = name, rest
    _take_country(row, section)
    _tidy(row)


def _split_name(row, bare):
    """The name and what follows it, at whichever separator comes first."""
    places = []
    first, after = split_first(bare)
    if is_office_first(first, after):
        row.doubt(
            _(
                "The office stands before the name: perhaps the organisation signed through this person."
            ),
            0.7,
        )
        return after, first
    if after:
        places.append((len(first), first, after))
    before, behind, dash = split_dash(bare)
    if dash:
        places.append((len(before), before, behind))
    opening = min((p for p in (bare.find("("), bare.find("（")) if p > 0), default=-1)
    if opening > 0:
        places.append((opening, *_split_at_bracket(bare, opening)))
    if not places:
        return _split_capitals(bare, row)
    _position, name, rest = min(places)
    following, further = split_first(rest)
    if has_post_nominal(following):
        row.why.append(_("what follows the comma belongs to the name"))
        return f"{name}, {following}", further
    if name.endswith(" -"):
        name = name[:-2]
    return _unless_capitals(name, rest, row)


def _split_at_bracket(bare, opening):
    name, inside = bare[:opening].strip(), bare[opening:].strip()
    before, bracket = split_bracket(inside)
    if not before and bracket:
        return name, bracket
    closing = max(inside.find(")"), inside.find("）"))
    bracket, further = (
        inside[1:closing].strip(),
        inside[closing + 1 :].strip(" -–—,，:：、"),
    )
    if closing < 0:
        return bare, ""
    # "Peter LAI（黎慶寧）- office": the bracket is the name in another script.
    if has_han(bracket) or has_hangul(bracket) or not further:
        return name, further or bracket
    return name, f"{bracket}, {further}" if further else bracket


def _split_capitals(bare, row):
    """ "Manon AUBRY The Left group": the surname in capitals ends the name."""
    words = bare.split()
    for position, word in enumerate(words[:6]):
        if position and _is_capitals(word):
            end = position + 1
            while end < len(words) and _is_capitals(words[end]):
                end += 1
            if end < len(words) and row.honorific and not _is_capitals(words[0]):
                row.why.append(_("the surname in capitals ends the name"))
                return " ".join(words[:end]), " ".join(words[end:])
            break
    return bare, ""


def _unless_capitals(name, rest, row):
    if not row.honorific or len(name.split()) < 4:
        return name, rest
    head, tail = _split_capitals(name, row)
    return (head, f"{tail}, {rest}") if tail else (name, rest)


def _is_capitals(word):
    letters = [character for character in word if character.isalpha()]
    return len(letters) > 1 and all(character.isupper() for character in letters)


def _take_country(row, section):
    rest = row.capacity
    if not rest:
        return
    whole = find_country(rest)
    if whole:
        set_country(row, whole, _("a country after the name"))
        row.capacity = ""
        return
    before, inside = split_bracket(rest)
    if inside and before and _take_bracket(row, before, inside):
        return
    before, after = split_last(rest)
    country = find_country(after) if after else None
    if country:
        set_country(row, country, _("a country after the last comma"))
        row.capacity = before
        return
    if (
        after
        and section.kind == "individual"
        and find_misspelt_country(after)
        and len(after) > 5
    ):
        set_country(row, find_misspelt_country(after))
        row.capacity = before


def _take_bracket(row, before, inside):
    place, last = split_last(inside)
    country = find_country(inside) or (find_country(last) if last else None)
    if country is None or is_region(country):
        return False
    if " & " in before or ") " in before:
        return True
    if last and country.as_printed == last:
        row.place = place
    set_country(row, country, _("a country in brackets"))
    row.capacity = before
    return True


def _tidy(row):
    if row.name.startswith((".", "·")):
        row.name = row.name.lstrip(". ·")
    row.name = row.name.strip(" ,;:-–")
    row.capacity = row.capacity.strip(" ,;")
    if is_place(row.capacity):
        row.place, row.capacity = row.capacity, ""
    _take_honorific_behind(row)
    _split_full_stop(row)
    if fold(row.name) == "":
        row.doubt(_("No name was found in this line."), 0.3)


def _take_honorific_behind(row):
    """Chinese and Korean put "Professor" or "Cardinal" behind the name."""
    if row.honorific or not is_cjk(row.name):
        return
    for word in HONORIFICS_BEHIND:
        name = row.name.removesuffix(word).strip()
        if name != row.name and 2 <= len(name) <= 4:
            row.name, row.honorific = name, word
            return


def _split_full_stop(row):
    """ "Name. University": a full stop, or nothing, printed in place of the comma."""
    before, stop, after = row.name.partition(". ")
    is_stop = stop and len(before.split()) > 1 and len(before.split()[-1]) > 4
    if is_stop and len(after.split()) > 1 and not row.capacity:
        row.capacity, row.name = after, before
        row.doubt(_("A full stop read as a comma."))
    elif row.honorific and not row.capacity:
        _split_at_institution(row)


def _split_at_institution(row):
    words = row.name.split()
    for position, word in enumerate(words):
        if position > 1 and fold(word) in ORGANISATION_WORDS and word[0].isupper():
            row.name, row.capacity = (
                " ".join(words[:position]),
                " ".join(words[position:]),
            )
            row.doubt(
                _("No separator stands between the name and “%(word)s”.")
                % {"word": word}
            )
            return


def _read_title_first(row, bare):
    words = bare.replace("\u3000", " ").split()
    if len(words) < 2:
        row.name = bare
        row.doubt(_("No office stands before this name, as it does in other lines."))
        return
    row.capacity, row.name = " ".join(words[:-1]), words[-1]
