"""Why a record is offered, linked or doubted, in words an editor reads."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .answers import Evidence
from .comparing import IDENTICAL, JOINED, SAME, SHORTENED, SLIP
from .keys import content_word, plain
from .retrieving import ACRONYM
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
        if sighting.likeness.score < ACRONYM:
            return _("its initials resemble the printed acronym")
        return _("its initials make the printed acronym")
    if sighting.acronym == STORED:
        return _("its acronym")
    if sighting.besides:
        return _("same name with its acronym")
    if sighting.places:
        return _("same name with its country in it")
    if how >= SAME and sighting.name.kind in NAME_KINDS:
        return NAME_KINDS[sighting.name.kind]()
    if how == IDENTICAL:
        return _("same name")
    if how in (SAME, JOINED):
        return _("same name but for small differences")
    if how == SLIP:
        return _slips(len(sighting.likeness.changed))
    if how == SHORTENED:
        return _("same name, shortened")
    return _("a similar name")


def _slips(count):
    if not count:
        return _("a small word differs by a slip")
    text = ngettext(
        "one word differs by a slip", "%(count)d words differ by a slip", count
    )
    return text % {"count": count}


def evidence(query, sighting, context):
    """What speaks for and against a record, the name first."""
    return [
        *_of_name(query, sighting),
        *_of_country(sighting),
        *_of_letter(sighting, context),
    ]


def _of_name(query, sighting):
    likeness, stored = sighting.likeness, sighting.name.text
    if sighting.besides:
        word = _as_written(query.name, [sighting.besides])
        word = word or _as_written(stored, [sighting.besides])
        yield Evidence(
            True, _("same name, and %(word)s is its acronym") % {"word": word}
        )
    elif sighting.places:
        words = _as_written(f"{query.name} {stored}", sighting.places)
        text = _("same name, its %(words)s stands for the country")
        yield Evidence(True, text % {"words": words})
    elif sighting.acronym or likeness.how >= SHORTENED:
        yield Evidence(True, how_alike(sighting))
    if not (sighting.besides or sighting.places or sighting.acronym == DERIVED):
        yield from _of_words(query.name, stored, likeness)


def _of_words(printed, stored, likeness):
    fits = likeness.how >= SHORTENED
    lines = []
    for mine, theirs in likeness.changed:
        pair = {
            "mine": _as_written(printed, [mine]),
            "theirs": _as_written(stored, [theirs]),
        }
        if all(pair.values()):
            lines.append(Evidence(fits, _("%(mine)s for %(theirs)s") % pair))
    if words := _as_written(printed, likeness.missing):
        lines.append(Evidence(False, _("%(words)s not in its name") % {"words": words}))
    if words := _as_written(stored, likeness.extra):
        lines.append(Evidence(False, _("%(words)s besides") % {"words": words}))
    if not lines and not fits:
        lines.append(Evidence(False, _("only similar: %(name)s") % {"name": stored}))
    return lines


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


def _as_written(text, words):
    """Those words of `text` that were compared as `words`, quoted; "" if none is."""
    found = []
    for written in WORDS.findall(text):
        folded = plain(written)
        if folded and (folded in words or content_word[folded] in words):
            found.append("“" + written.strip(".'’-") + "”")
    return ", ".join(dict.fromkeys(found))
