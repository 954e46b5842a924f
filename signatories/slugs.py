"""Addresses of records: readable for organisations, opaque for people."""

import secrets

from anyascii import anyascii
from django.utils.text import slugify

MAX_LENGTH = 60
# No vowels and no look-alikes, so that a code never spells a word or is misread.
CODE_LETTERS = "23456789bcdfghjkmnpqrstvwxz"


def readable_slug(text, *, taken):
    """Return a slug of at most 60 characters for `text` that `taken` does not know.

    `text` may be in any script; it is transliterated to Latin letters. `taken` is a
    function from a slug to a bool. A clash is numbered: "no-fence", "no-fence-2".
    """
    stem = slugify(anyascii(text))[:MAX_LENGTH].strip("-") or "record"
    slug, number = stem, 1
    while taken(slug):
        number += 1
        tail = f"-{number}"
        slug = stem[: MAX_LENGTH - len(tail)].rstrip("-") + tail
    return slug


def spells(slug, name):
    """Whether the address `slug` holds a word of `name`, as it is transliterated."""
    words = slugify(anyascii(name)).split("-")
    told = slug.split("-")
    return any(len(word) > 2 and word.isalpha() and word in told for word in words)


def opaque_slug(*, taken):
    """Return a random code that `taken` does not know and that carries no name."""
    while taken(slug := "p-" + "".join(secrets.choice(CODE_LETTERS) for _ in range(8))):
        pass
    return slug
