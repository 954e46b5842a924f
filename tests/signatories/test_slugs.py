import re

from signatories.slugs import opaque_slug, readable_slug


def test_readable_slug_transliterates_hangul():
    assert readable_slug("북한", taken=lambda slug: False) == "bughan"


def test_readable_slug_is_never_empty():
    assert readable_slug("!!!", taken=lambda slug: False) == "record"


def test_readable_slug_numbers_a_clash():
    taken = {"no-fence", "no-fence-2"}

    assert readable_slug("No Fence", taken=taken.__contains__) == "no-fence-3"


def test_readable_slug_holds_at_most_60_characters():
    stem = "a" * 60

    slug = readable_slug("a" * 80, taken={stem}.__contains__)

    assert slug == "a" * 58 + "-2"


def test_opaque_slug_is_a_code():
    slug = opaque_slug(taken=lambda slug: False)

    assert re.fullmatch(r"p-[2-9b-z]{8}", slug)
