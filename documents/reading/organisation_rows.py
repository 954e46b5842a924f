"""An organisation's line taken apart: name, acronym, place, country."""

from django.utils.translation import gettext as _

from .countries import find_country, find_misspelt_country, is_region
from .folding import fold, is_cjk
from .layout import COUNTRY_NAME, NAME_COUNTRY
from .organisations import (
    JOINING,
    fits,
    is_acronym,
    organisation_score,
    take_bracketed_acronym,
    take_inner_acronym,
    take_leading_acronym,
    take_trailing_acronym,
)
from .people import looks_like_role, person_score
from .places import US_STATES, is_place
from .separators import split_bracket, split_dash, split_first, split_last
from .vocabulary import COMPANY_FORMS


def read_organisation(row, text, section):
    """Fills the row from an organisation's text, in the light of its section."""
    row.name = text.strip().strip(";").strip()
    _take_representative(row)
    _take_country(row, section)
    _take_place(row)
    _doubt_unknown_country(row, section)
    _take_description(row)
    _take_other_script(row)
    _take_acronym(row)
    row.name = row.name.strip(" \t;,")


def set_country(row, country, how=""):
    """Puts a printed country into the row; several or a region leave the code empty."""
    row.country_as_printed = country.as_printed
    if country.is_exact:
        row.country = country.code
    elif country.codes:
        row.country = country.codes[0]
        row.doubt(_("Several countries are printed: the first was taken."))
    else:
        row.country = country.code
        row.doubt(
            _("“%(printed)s” read as a misprinted country.")
            % {"printed": country.as_printed}
        )
    if how:
        row.why.append(how)


def _take_country(row, section):
    if section.order == COUNTRY_NAME and _take_country_in_front(row):
        return
    before, after = split_last(row.name)
    country = find_country(after) if after and before else None
    if country:
        set_country(row, country, _("a country after the last comma"))
        row.name = before
        return
    if _take_bracketed_country(row, section) or _take_dashed_country(row, section):
        return
    if after and section.order == NAME_COUNTRY and section.separator == "comma":
        country = find_misspelt_country(after)
        if country:
            set_country(row, country)
            row.name = before


def _take_country_in_front(row):
    for split in (_split_colon, split_first, split_dash):
        before, after = split(row.name)[:2]
        country = find_country(before) if after else None
        if country:
            set_country(row, country, _("a country in front"))
            row.name = after
            return True
    return False


def _split_colon(text):
    return split_first(text, ":：")


def _take_bracketed_country(row, section):
    before, inside = split_bracket(row.name)
    country = find_country(inside) if before and inside else None
    if before and country is None and _is_list_of_countries(inside):
        row.country_as_printed, row.name = inside, before
        row.doubt(_("Several countries are printed: none was taken."), 0.7)
        return True
    if country is None or (is_region(country) and is_acronym(inside)):
        return False
    is_usual = section.order == NAME_COUNTRY or section.separator == "brackets"
    if not is_usual and section.kind_from != "heading":
        row.doubt(
            _(
                "A country in brackets, as no other line has it: it may belong to the name."
            ),
            0.75,
        )
        row.alternatives += _with_and_without_country(row.name, before, country)
    set_country(row, country, _("a country in brackets"))
    row.name = before
    return True


def _with_and_without_country(whole, name, country):
    own = {
        "name": name,
        "country": country.code,
        "country_as_printed": country.as_printed,
    }
    kept = {"name": whole, "country": "", "country_as_printed": ""}
    return [
        {
            "label": _("Name “%(name)s”, country “%(country_as_printed)s”") % own,
            "fields": own,
        },
        {"label": _("Name “%(name)s”, no country") % kept, "fields": kept},
    ]


def _is_list_of_countries(text):
    parts = [part.strip() for part in text.replace("，", ",").split(",")]
    return len(parts) > 2 and sum(find_country(part) is not None for part in parts) > 1


def _take_dashed_country(row, section):
    before, after, _dash = split_dash(row.name, is_last=True)
    country = find_country(after) if after and before else None
    is_usual = section.separator == "dash"
    if country is None or (is_region(country) and not is_usual):
        return False
    if not is_usual:
        row.doubt(_("A country after a dash: read as the signatory's own."), 0.75)
        row.alternatives += _with_and_without_country(row.name, before, country)
    set_country(row, country, _("a country after a dash"))
    row.name = before
    return True


def _take_place(row):
    before, after = split_last(row.name)
    if not before or not after:
        return
    if after in US_STATES and "," in before and row.country in {"", "US"}:
        before, town = split_last(before)
        row.place, row.name = f"{town}, {after}", before
    elif is_place(after):
        if "," in before and not row.country:
            row.doubt(
                _("“%(town)s” may be a place or part of the name: kept in the name.")
                % {"town": after},
                0.7,
            )
            return
        row.place, row.name = after, before


def _doubt_unknown_country(row, section):
    """ "Example House, Narnia" among lines that give their country: what is Narnia?"""
    before, after = split_last(row.name)
    is_where_countries_stand = (
        section.order == NAME_COUNTRY and section.separator == "comma"
    )
    if row.country_as_printed or row.place or not is_where_countries_stand:
        return
    words = after.split() if before else []
    if not 1 <= len(words) <= 3 or not all(word[:1].isupper() for word in words):
        return
    if fold(after) in COMPANY_FORMS or organisation_score(after) >= 0.5:
        return
    row.doubt(
        _("“%(printed)s” is no country that is known here: kept in the name.")
        % {"printed": after},
        0.7,
    )
    row.alternatives += [
        {"label": _("Name “%(name)s”") % {"name": name}, "fields": {"name": name}}
        for name in (row.name, before)
    ]


def _take_representative(row):
    """ "Example House, Ana Example, Director": the organisation, and who signed for it."""
    before, after = split_first(row.name)
    person, office = split_first(after)
    if not office or not looks_like_role(office) or person_score(person) < 0.55:
        return
    if organisation_score(before) >= 0.8:
        row.name, row.capacity = before, after
        row.doubt(
            _(
                "The organisation is read as the signatory, “%(person)s” as signing for it."
            )
            % {"person": person},
            0.8,
        )


def _take_description(row):
    """ "Example, current within the Sample Party": in small letters, no part of the name."""
    before, after = split_first(row.name)
    words = after.split()
    if len(words) < 2 or row.country or not words[0].islower() or words[0] in JOINING:
        return
    if len(before.split()) > 3 or is_cjk(row.name):
        return
    row.name, row.capacity = before, after
    row.doubt(
        _("The words after the comma were read as a description, not as the name."), 0.7
    )


def _take_other_script(row):
    """ "團體 (The Group)": the bracket gives the name in another script."""
    before, inside = split_bracket(row.name)
    if before and len(inside.split()) > 1 and is_cjk(before) and not is_cjk(inside):
        row.name = before
        row.doubt(
            _("The bracket gives the name in another language: left out of the name."),
            0.8,
        )


def _take_acronym(row):
    printed = row.name
    for take in (take_bracketed_acronym, take_inner_acronym, take_trailing_acronym):
        name, acronym = take(row.name)
        if acronym:
            row.name, row.acronym = name, acronym
            _take_second_bracket(row)
            return
    _take_before_bracket(row)
    name, acronym = take_leading_acronym(row.name)
    if acronym and not row.acronym:
        _judge_leading(row, name, acronym, printed)
    elif split_dash(row.name)[1] and row.country:
        _doubt_dash(row)


def _take_before_bracket(row):
    """ "Name (ACR) (translation)": the acronym goes, the translation stays."""
    before, inside = split_bracket(row.name)
    if not inside:
        return
    name, acronym = take_bracketed_acronym(before)
    if acronym:
        row.name, row.acronym = f"{name} ({inside})", acronym


def _take_second_bracket(row):
    before, inside = split_bracket(row.name)
    country = find_country(inside) if inside and before and not row.country else None
    if country and country.code:
        set_country(row, country, _("a country in brackets"))
        row.name = before


def _judge_leading(row, name, acronym, printed):
    whole = {"name": printed, "acronym": ""}
    apart = {"name": name, "acronym": acronym}
    if fits(acronym, name):
        row.name, row.acronym = name, acronym
        row.why.append(_("an acronym before the name, with its letters"))
        return
    taken_apart = {
        "label": _("Name “%(name)s”, acronym “%(acronym)s”") % apart,
        "fields": apart,
    }
    kept_whole = {"label": _("Name “%(name)s”, no acronym") % whole, "fields": whole}
    if row.country or sum(character.isupper() for character in acronym) < 2:
        row.doubt(
            _("“%(acronym)s” may be an acronym or part of the name: kept whole.")
            % apart,
            0.7,
        )
        row.alternatives += [kept_whole, taken_apart]
        return
    row.name, row.acronym = name, acronym
    row.doubt(
        _(
            "“%(acronym)s” read as an acronym, though its letters are not those of the name after the dash: it may be the acronym in another language."
        )
        % apart,
        0.7,
    )
    row.alternatives += [taken_apart, kept_whole]


def _doubt_dash(row):
    before, after, dash = split_dash(row.name)
    if len(before.split()) > 2:
        return
    row.doubt(_("A dash in the name: kept whole, because a country follows."), 0.7)
    row.alternatives += [
        {
            "label": _("Name “%(name)s”") % {"name": row.name},
            "fields": {"name": row.name},
        },
        {"label": _("Name “%(name)s”") % {"name": before}, "fields": {"name": before}},
    ]
