import pytest

from signatories.merging import merge, rename, split, undo
from tests.factories import (
    make_document,
    make_editor,
    make_individual,
    make_organisation,
    make_signature,
)

pytestmark = pytest.mark.django_db
JSON = "/organisations/changes.json"
ATOM = "/organisations/changes.atom"


@pytest.fixture
def editor():
    return make_editor()


def make_signer(slug, **fields):
    """Make an organisation that is public through a letter."""
    record = make_organisation(slug.replace("-", " ").title(), slug=slug, **fields)
    make_signature(make_document(), record)
    record.refresh_from_db()
    return record


@pytest.fixture
def survivor():
    return make_signer("harbour-watch")


@pytest.fixture
def vanished():
    return make_signer("harbor-watch")


def told(client):
    return [
        (one["kind"], one["old_slug"], one["new_slug"], one["undone_at"] is not None)
        for one in client.get(JSON).json()["changes"]
    ]


def test_merges_splits_and_renamings_are_told(client, editor, survivor, vanished):
    signature = make_signature(make_document(), survivor)
    merge(survivor, vanished, by=editor, reason="One")
    chosen = [("documents.signature", signature.pk)]
    split(survivor, name="Busan Watch", chosen=chosen, by=editor, reason="Two")
    rename(survivor, name="Port Watch", by=editor, reason="New")

    assert told(client) == [
        ("renamed", "harbour-watch", "port-watch", False),
        ("split", "harbour-watch", "busan-watch", False),
        ("merged", "harbor-watch", "harbour-watch", False),
    ]


def test_feed_tells_the_same(client, editor, survivor, vanished):
    merge(survivor, vanished, by=editor, reason="One")

    feed = client.get(ATOM).content.decode()

    assert "harbor-watch → harbour-watch (merged)" in feed
    assert "/organisations/harbour-watch/</" not in feed
    assert "One" not in feed


def test_act_taken_back_says_so(client, editor, survivor, vanished):
    undo(merge(survivor, vanished, by=editor, reason="One"), by=editor)

    assert told(client) == [("merged", "harbor-watch", "harbour-watch", True)]


def test_chain_stays_told_as_long_as_its_end_is_public(
    client, editor, survivor, vanished
):
    last = make_signer("port-watch")
    merge(survivor, vanished, by=editor, reason="One")
    merge(last, survivor, by=editor, reason="Two")

    assert told(client) == [
        ("merged", "harbour-watch", "port-watch", False),
        ("merged", "harbor-watch", "harbour-watch", False),
    ]


def test_nothing_is_told_of_people(client, editor):
    first, second = (make_individual(page_basis="consent") for _ in range(2))
    for record in (first, second):
        make_signature(make_document(), record)
        record.refresh_from_db()

    merge(first, second, by=editor, reason="One")

    assert told(client) == []


def test_nothing_is_told_of_what_is_not_public(client, editor):
    merge(make_organisation(), make_organisation(), by=editor, reason="One")

    assert told(client) == []


def test_nothing_is_told_of_what_was_not_public_then(client, editor, survivor):
    merge(survivor, make_organisation(), by=editor, reason="One")

    assert told(client) == []


@pytest.mark.parametrize(
    "fields",
    [{"visibility": "hidden"}, {"visibility": "withheld"}, {"public_label": "x"}],
)
@pytest.mark.parametrize("which", ["survivor", "vanished"])
def test_nothing_is_told_of_what_was_ever_hidden(
    request, client, editor, survivor, vanished, which, fields
):
    record = request.getfixturevalue(which)
    plain = {name: getattr(record, name) for name in fields}
    for values in (fields, plain):
        for name, value in values.items():
            setattr(record, name, value)
        record.save()
    make_signature(make_document(), record)

    merge(survivor, vanished, by=editor, reason="One")

    assert told(client) == []


def test_hiding_the_survivor_takes_the_entry_back(client, editor, survivor, vanished):
    merge(survivor, vanished, by=editor, reason="One")
    survivor.refresh_from_db()
    survivor.visibility = "hidden"
    survivor.save()

    assert told(client) == []


def test_renaming_that_keeps_the_address_is_not_told(client, editor, survivor):
    rename(survivor, name="Port Watch", new_address=False, by=editor, reason="New")

    assert told(client) == []


@pytest.mark.parametrize("number", [1, 3])
def test_changes_take_a_constant_number_of_queries(
    client, editor, number, django_assert_num_queries
):
    for _ in range(number):
        merge(make_organisation(), make_organisation(), by=editor, reason="One")

    with django_assert_num_queries(3):
        client.get(JSON)
