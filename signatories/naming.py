"""The one place that names a signatory: the record and its names say the same."""

import unicodedata
from collections import Counter
from functools import lru_cache

from .folding import fold
from .history import LONGEST_REASON, log
from .models import Name, Signatory
from .slugs import opaque_slug, readable_slug, spells

ARTICLES = ("the ",)
SCRIPTS = {
    "LATIN": "Latn",
    "HANGUL": "Hang",
    "ARABIC": "Arab",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "HEBREW": "Hebr",
    "THAI": "Thai",
    "DEVANAGARI": "Deva",
    "HIRAGANA": "Jpan",
    "KATAKANA": "Jpan",
    "CJK": "Hani",
}


def sort_key(name):
    """Return the key by which lists order `name`: folded, without its article."""
    key = fold(name)
    for article in ARTICLES:
        key = key.removeprefix(article)
    return key[:300]


def script_of(text):
    """Return the ISO 15924 code of the script of most letters of `text`, or ""."""
    seen = Counter(map(script_of_letter, filter(str.isalpha, text)))
    return max(seen, key=seen.get) if seen else ""


@lru_cache(maxsize=4096)
def script_of_letter(letter):
    return SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0], "")


def free_slug(signatory, *, reserved=frozenset()):
    """Return an address that no record has, nor `reserved` (a set of slugs).

    A person's is an opaque code, so that no address carries a person's name.
    """

    def taken(slug):
        others = Signatory.objects.filter(slug=slug).exclude(pk=signatory.pk)
        return slug in reserved or others.exists()

    if signatory.is_organisation:
        return readable_slug(signatory.name, taken=taken)
    return opaque_slug(taken=taken)


def is_told_by_address(signatory):
    """Whether a person has a page whose address would spell their name."""
    return bool(signatory.page_basis) and spells(signatory.slug, signatory.name)


def save_signatory(signatory, *, by=None, reason=""):
    """Save a signatory with its address, its sort key and its one preferred name.

    Everything that changes `Signatory.name` comes through here: admin, import,
    adding a list, merging. `by` is the acting user for the history. Returns the
    signatory.
    """
    remember(signatory, by, reason)
    if not signatory.slug or is_told_by_address(signatory):
        signatory.slug = free_slug(signatory)
    signatory.sort_key = sort_key(signatory.name)
    signatory.save()
    mirror_name(signatory, by=by, reason=reason)
    return signatory


def save_signatories(signatories, *, changed=(), by=None, reason=""):
    """Save many signatories at once, to the same end as `save_signatory` one by one.

    Either all are new and have an address, or all are known and `changed` names the
    fields to write; the moment of their last change is the caller's to set.
    """
    for signatory in signatories:
        signatory.sort_key = sort_key(signatory.name)
    if not changed:
        Signatory.objects.bulk_create(signatories)
        log(signatories, "+", by=by, reason=reason)
        save_names(map(preferred_name, signatories), by=by, reason=reason)
        return
    Signatory.objects.bulk_update(signatories, {*changed, "sort_key"})
    log(signatories, "~", by=by, reason=reason)
    if "name" in changed:
        for signatory in signatories:
            mirror_name(signatory, by=by, reason=reason)


def preferred_name(signatory):
    """Return the unsaved name that mirrors the record's own."""
    kind, script = Name.Kind.PREFERRED, script_of(signatory.name)
    return Name(signatory=signatory, text=signatory.name, kind=kind, script=script)


def save_names(names, *, by=None, reason=""):
    """Save many new names at once, with their search keys and history."""
    names = list(names)
    for name in names:
        name.search_key = fold(name.text)
    Name.objects.bulk_create(names)
    log(names, "+", by=by, reason=reason)


def mirror_name(signatory, *, by=None, reason=""):
    """Make the preferred name of `signatory` say what the record says.

    A row of another kind with the same text becomes the preferred one, so that a
    name never stands twice.
    """
    preferred = signatory.names.filter(kind=Name.Kind.PREFERRED).first()
    if preferred and preferred.text == signatory.name:
        return preferred
    same = signatory.names.filter(text=signatory.name).first()
    if preferred and same:
        preferred.delete()
    name = same or preferred or Name(signatory_id=signatory.pk)
    if name.text != signatory.name:
        name.language = ""
    name.text = signatory.name
    name.kind = Name.Kind.PREFERRED
    name.is_from_print = False
    name.script = script_of(name.text)
    remember(name, by, reason)
    name.save()
    return name


def remember(record, by, reason=""):
    """Set who changes `record`, and why, for the history entry its saving writes.

    History keeps the first LONGEST_REASON characters: PostgreSQL refuses more, and a
    name must never stay in sight because somebody explained too well.
    """
    if by is not None:
        record._history_user = by
    record._change_reason = str(reason or "")[:LONGEST_REASON] or None
