"""Why a record is offered, linked or doubted, in words an editor reads."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .answers import Evidence
from .comparing import IDENTICAL, JOINED, SAME, SHORTENED, SLIP
from .keys import content_word, plain
from .sighting import AGREES, DERIVED, DIFFERS, STORED

WORDS = re.compile(r"[\w'’.-]+")

NAME_KINDS = {
    "alias": lambda: _("also known by this name"),
    "acronym": lambda: _("its acronym"),
    "former": lambda: _("its former name"),
    "translation": lambda: _("its name in another language"),
    "transliteration": lambda: _("its name in other letters"),
    "misprint": lambda: _("misprinted like this before"),
}
DOUBTS = {
    "acronym": lambda: _("others may share this acronym"),
    "country": lambda: _("other country"),
    "generic": lambda: _("a name that many have, and no country is printed"),
    "part": lambda: _("one name is only a part of the other"),
    "section": lambda: _("a record of that country fits in part"),
    "several": lambda: _("several records fit"),
    "similar": lambda: _("a similar name"),
    "unsure": lambda: _("an editor was not sure"),
    "disputed": lambda: _("decided differently before"),
}


def reason(verdict):
    """One short line: why this decision."""
    sighting = verdict.sighting
    if verdict.why == "nothing":
        return _("no record comes near")
    if verdict.why == "decided":
        return _("decided before")
    if verdict.why in DOUBTS:
        return DOUBTS[verdict.why]()
    name = how_alike(sighting)
    if sighting.country == AGREES:
        return _("%(name)s, same country") % {"name": name}
    return _("%(name)s; no other record comes near") % {"name": name}


def how_alike(sighting):
    """How the printed name stands to the stored one, in a few words."""
    how = sighting.likeness.how
    if sighting.acronym == DERIVED:
        return _("its initials make the printed acronym")
    if sighting.acronym == STORED:
        return _("its acronym")
    if how >= SAME and sighting.name.kind in NAME_KINDS:
        return NAME_KINDS[sighting.name.kind]()
    if how == IDENTICAL:
        return _("same name")
    if how in (SAME, JOINED):
        return _("same name but for its spelling")
    if how == SLIP:
        count = len(sighting.likeness.changed)
        return ngettext(
            "one word differs by a slip", "%(count)d words differ by a slip", count
        ) % {"count": count}
    if how == SHORTENED:
        return _("same name, shortened")
    if sighting.places:
        return _("same name with its country in it")
    return _("a similar name")


def evidence(query, sighting, context):
    """What speaks for and against a record, the name first."""
    return [
        *_of_name(query, sighting),
        *_of_country(sighting),
        *_of_letter(sighting, context),
    ]


def _of_name(query, sighting):
    likeness, stored = sighting.likeness, sighting.name.text
    if sighting.acronym or likeness.how >= SLIP:
        yield Evidence(True, how_alike(sighting))
    if sighting.acronym == DERIVED:
        return
    for mine, theirs in likeness.changed:
        pair = {
            "printed": _as_written(query.name, mine),
            "stored": _as_written(stored, theirs),
        }
        fits = likeness.how >= SHORTENED
        yield Evidence(fits, _("“%(printed)s” for “%(stored)s”") % pair)
    if sighting.besides:
        text = _as_written(f"{query.name} {stored}", sighting.besides)
        yield Evidence(True, _("“%(word)s” is its acronym") % {"word": text})
        return
    for word in likeness.missing:
        text = _as_written(query.name, word)
        if word in sighting.places:
            yield Evidence(
                True, _("its “%(word)s” stands for the country") % {"word": text}
            )
        else:
            yield Evidence(False, _("“%(word)s” is not in its name") % {"word": text})
    for word in likeness.extra:
        text = _as_written(stored, word)
        if word in sighting.places:
            yield Evidence(
                True, _("its “%(word)s” stands for the country") % {"word": text}
            )
        else:
            yield Evidence(False, _("“%(word)s” besides") % {"word": text})


def _of_country(sighting):
    if sighting.country == AGREES:
        yield Evidence(True, _("same country"))
    if sighting.country == DIFFERS:
        yield Evidence(False, _("other country"))


def _of_letter(sighting, context):
    if sighting.record.id in context.campaign:
        yield Evidence(True, _("signed other letters of this campaign"))
    if sighting.record.id in context.signing:
        yield Evidence(True, _("already under this letter"))


def _as_written(text, word):
    """The word of `text` that was compared as `word`."""
    for written in WORDS.findall(text):
        folded = plain(written)
        if word == folded or content_word[folded] == word:
            return written.strip(".'’-")
    return word
