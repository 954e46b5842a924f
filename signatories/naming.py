"""The one place that names a signatory: the record and its names say the same."""

import unicodedata

from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from .folding import fold
from .models import Name, Signatory
from .slugs import opaque_slug, readable_slug

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
    seen = {}
    for character in filter(str.isalpha, text):
        word = unicodedata.name(character, "").split(" ")[0]
        script = SCRIPTS.get(word, "")
        seen[script] = seen.get(script, 0) + 1
    return max(seen, key=seen.get) if seen else ""


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


def save_signatory(signatory, *, by=None, reason=""):
    """Save a signatory with its address, its sort key and its one preferred name.

    Everything that changes `Signatory.name` comes through here: admin, import,
    adding a list, merging. `by` is the acting user for the history. Returns the
    signatory.
    """
    remember(signatory, by, reason)
    signatory.slug = signatory.slug or free_slug(signatory)
    signatory.sort_key = sort_key(signatory.name)
    signatory.save()
    mirror_name(signatory, by=by, reason=reason)
    return signatory


def save_signatories(signatories, *, changed=(), by=None, reason=""):
    """Save many signatories at once, to the same end as `save_signatory` one by one.

    Either all are new and have an address, or all are known and `changed` names the
    fields to write. Only for
    writing lists: the moment of the last change is the caller's to set.
    """
    log = {"default_user": by, "default_change_reason": reason}
    for signatory in signatories:
        signatory.sort_key = sort_key(signatory.name)
    if not changed:
        bulk_create_with_history(signatories, Signatory, **log)
        names = [Name(signatory=signatory) for signatory in signatories]
        for name in names:
            name.text, name.kind = name.signatory.name, Name.Kind.PREFERRED
            name.script = script_of(name.text)
        save_names(names, by=by, reason=reason)
        return
    bulk_update_with_history(signatories, Signatory, {*changed, "sort_key"}, **log)
    if "name" in changed:
        for signatory in signatories:
            mirror_name(signatory, by=by, reason=reason)


def save_names(names, *, by=None, reason=""):
    """Save many new names at once, with their search keys and history."""
    for name in names:
        name.search_key = fold(name.text)
    bulk_create_with_history(names, Name, default_user=by, default_change_reason=reason)


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
    """Set who changes `record`, and why, for the history entry its saving writes."""
    if by is not None:
        record._history_user = by
    record._change_reason = reason or None
