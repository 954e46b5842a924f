import pytest

from signatories.merging import Refused, merge, split, undo
from signatories.models import Judgement, Redirect
from tests.factories import (
    make_coalition,
    make_document,
    make_draft,
    make_editor,
    make_individual,
    make_intake,
    make_membership,
    make_name,
    make_organisation,
    make_printed_line,
    make_signature,
)

from .registries import everything, without_redirects

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return make_editor()


@pytest.fixture
def record():
    return make_organisation("Harbour Watch", slug="harbour-watch")


@pytest.fixture
def apart(editor, record):
    """Split the record and return the act; `rows` go with the new one."""

    def apart(*rows, name="Harbour Watch (Busan)"):
        chosen = [(row._meta.label_lower, row.pk) for row in rows]
        return split(record, name=name, chosen=chosen, by=editor, reason="Two offices")

    return apart


def test_split_asks_for_a_reason(editor, record):
    signature = make_signature(make_document(), record)

    with pytest.raises(Refused):
        split(
            record,
            name="Other",
            chosen=[("documents.signature", signature.pk)],
            by=editor,
            reason="",
        )


def test_split_refuses_without_a_name_or_a_row(apart, record):
    signature = make_signature(make_document(), record)

    with pytest.raises(Refused):
        apart(signature, name=" ")
    with pytest.raises(Refused):
        apart()


def test_split_refuses_rows_of_another_record_and_the_own_name(apart, record):
    with pytest.raises(Refused):
        apart(make_signature())
    with pytest.raises(Refused):
        apart(record.names.get())


def test_split_gives_the_new_record_what_was_chosen(apart, record, editor):
    name = make_name(record, "HWB", kind="acronym")
    goes, stays = (make_signature(make_document(), record) for _ in range(2))
    membership = make_membership(make_coalition(), record)

    new = apart(name, goes, membership).vanished

    for row in (goes, stays, membership):
        row.refresh_from_db()
    assert (goes.signatory, stays.signatory) == (new, record)
    assert membership.member == new
    assert sorted(new.names.values_list("text", "kind")) == [
        ("HWB", "acronym"),
        ("Harbour Watch (Busan)", "preferred"),
    ]
    assert goes.history.first().history_user == editor


def test_namesakes_may_have_the_same_name(editor):
    person = make_individual("Ada Lighthouse")
    signature = make_signature(make_document(), person)

    act = split(
        person,
        name="Ada Lighthouse",
        chosen=[("documents.signature", signature.pk)],
        by=editor,
        reason="Two people",
    )

    assert act.vanished.name == "Ada Lighthouse"
    assert act.vanished.slug != person.slug


def test_new_record_is_as_private_as_the_first(apart, record):
    record.visibility = "hidden"
    record.save()
    signature = make_signature(make_document(), record)

    new = apart(signature).vanished

    new.refresh_from_db()
    assert (new.visibility, new.visible_from) == ("hidden", None)


def test_two_are_remembered_as_different(apart, record, editor):
    new = apart(make_signature(make_document(), record)).vanished

    verdict = Judgement.objects.get()
    assert (verdict.first, verdict.second) == (record, new)
    assert (verdict.verdict, verdict.judged_by) == ("different", editor)


def test_what_a_printed_name_means_goes_with_its_line(apart, record):
    goes = make_signature(make_document(), record)
    make_printed_line(goes, name="Busan Watch")
    means = Judgement.objects.create(
        printed_key="busan watch", signatory=record, verdict="same"
    )

    new = apart(goes).vanished

    means.refresh_from_db()
    assert means.signatory == new


def test_printed_name_of_both_means_neither_any_more(apart, record):
    goes, stays = (make_signature(make_document(), record) for _ in range(2))
    for signature in (goes, stays):
        make_printed_line(signature, name="Harbour Watch")
    Judgement.objects.create(
        printed_key="harbour watch", signatory=record, verdict="same"
    )

    apart(goes)

    assert Judgement.objects.of_print().count() == 0


def test_lines_being_added_go_with_their_signature(apart, record):
    letter = make_draft()
    row = make_intake("Harbour Watch", document=letter).rows.get()
    row.signatory, row.signature = record, make_signature(letter, record)
    row.save()

    new = apart(row.signature).vanished

    row.refresh_from_db()
    assert row.signatory == new


def test_undo_gives_everything_back(apart, record, editor):
    name = make_name(record, "HWB", kind="acronym")
    signature = make_signature(make_document(), record)
    make_printed_line(signature)
    Judgement.objects.create(
        printed_key="harbour watch", signatory=record, verdict="same"
    )
    original = without_redirects(everything())
    act = apart(name, signature)
    new = act.vanished

    undo(act, by=editor, may_show=True)

    new.refresh_from_db()
    found = without_redirects(everything())
    assert new.merged_into == record
    assert found.pop("merged") == [(new.slug,)]
    found["seen"].remove((new.slug, None, None))
    original.pop("merged")
    assert found == original
    assert Redirect.objects.destination("signatory", new.slug) == record.slug


def test_undo_refuses_once_the_new_record_got_more(apart, record, editor):
    act = apart(make_signature(make_document(), record))
    make_signature(make_document(), act.vanished)

    with pytest.raises(Refused):
        undo(act, by=editor)


def test_undo_refuses_once_the_new_record_was_merged_away(apart, record, editor):
    act = apart(make_signature(make_document(), record))
    merge(make_organisation(), act.vanished, by=editor, reason="One")

    with pytest.raises(Refused):
        undo(act, by=editor)


def test_undo_of_what_was_hidden_since_is_for_reviewers(apart, record, editor):
    act = apart(make_signature(make_document(), record))
    new = act.vanished
    new.refresh_from_db()
    new.visibility = "hidden"
    new.save()

    with pytest.raises(Refused):
        undo(act, by=editor)


def test_merge_undone_after_a_split_lets_the_split_lead_back(apart, record, editor):
    vanished = make_organisation()
    signature = make_signature(make_document(), vanished)
    act = merge(record, vanished, by=editor, reason="One")
    later = apart(signature)

    undo(act, by=editor)
    undo(later, by=editor)

    signature.refresh_from_db()
    assert signature.signatory == vanished
