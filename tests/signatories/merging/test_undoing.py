import pytest

from documents.models import Signature
from signatories.merging import Refused, draft_undo, merge, undo
from signatories.models import Judgement, Name, Redirect
from tests.factories import (
    make_coalition,
    make_country,
    make_document,
    make_editor,
    make_membership,
    make_name,
    make_organisation,
    make_printed_line,
    make_signature,
)

from .registries import everything

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return make_editor()


@pytest.fixture
def survivor():
    return make_organisation("Harbour Watch", slug="harbour-watch")


@pytest.fixture
def vanished():
    return make_organisation("Harbor Watch", slug="harbor-watch")


def test_undo_gives_everything_back(editor, survivor, vanished):
    letter, coalition = make_document(), make_coalition()
    for record in (survivor, vanished):
        make_printed_line(make_signature(letter, record))
        make_membership(coalition, record)
        make_name(record, "HW", kind="acronym")
    original = everything()
    act = merge(survivor, vanished, by=editor, reason="One")

    left = undo(act, by=editor, reason="They are two")

    act.refresh_from_db()
    assert everything() == original
    assert left == []
    assert (act.undone_by, act.undone_at is not None) == (editor, True)
    assert Redirect.objects.count() == 0


def test_undo_is_in_the_history_with_who_and_why(editor, survivor, vanished):
    signature = make_signature(make_document(), vanished)
    act = merge(survivor, vanished, by=editor, reason="One")
    other = make_editor()

    undo(act, by=other, reason="They are two")

    for record in (vanished, signature):
        entry = record.history.first()
        assert (entry.history_user, entry.history_change_reason) == (
            other,
            "They are two",
        )


def test_undo_refuses_what_was_taken_back(editor, survivor, vanished):
    act = merge(survivor, vanished, by=editor, reason="One")
    undo(act, by=editor)

    with pytest.raises(Refused):
        undo(act, by=editor)


# What was changed since


def test_what_was_changed_since_stays(editor, survivor, vanished):
    vanished.country = make_country()
    vanished.save()
    act = merge(survivor, vanished, by=editor, reason="One")
    survivor.refresh_from_db()
    survivor.country = make_country("KR", "South Korea")
    survivor.save()

    (left,) = undo(act, by=editor)

    survivor.refresh_from_db()
    assert (left.key[1], left.after) == (survivor.pk, {"country_id": "FR"})
    assert survivor.country_id == "KR"


def test_signature_given_to_another_since_stays_there(editor, survivor, vanished):
    signature = make_signature(make_document(), vanished)
    act = merge(survivor, vanished, by=editor, reason="One")
    other = make_organisation()
    Signature.objects.filter(pk=signature.pk).update(signatory=other)

    (left,) = undo(act, by=editor)

    signature.refresh_from_db()
    assert (left.key, signature.signatory) == ((Signature, signature.pk), other)


def test_name_deleted_since_stays_deleted(editor, survivor, vanished):
    name = make_name(vanished, "HW", kind="acronym")
    act = merge(survivor, vanished, by=editor, reason="One")
    Name.objects.filter(pk=name.pk).delete()

    (left,) = undo(act, by=editor)

    assert left.key == (Name, name.pk)
    assert list(vanished.names.values_list("text", flat=True)) == ["Harbor Watch"]


def test_signature_of_a_letter_deleted_since_is_left_out(editor, survivor, vanished):
    letter = make_document()
    for record in (survivor, vanished):
        make_printed_line(make_signature(letter, record))
    act = merge(survivor, vanished, by=editor, reason="One")
    letter.delete()

    undo(act, by=editor)

    assert Signature.objects.count() == 0


def test_what_was_recorded_since_stays_unless_it_is_handed_over(
    editor, survivor, vanished
):
    act = merge(survivor, vanished, by=editor, reason="One")
    stays, goes = (make_signature(make_document(), survivor) for _ in range(2))

    offered = [row for _rule, row in draft_undo(act).since]
    undo(act, by=editor, handed=[("documents.signature", goes.pk)])

    for signature in (stays, goes):
        signature.refresh_from_db()
    assert offered == [stays, goes]
    assert (stays.signatory, goes.signatory) == (survivor, vanished)


def test_undo_refuses_to_hand_over_what_is_not_on_offer(editor, survivor, vanished):
    signature = make_signature(make_document(), survivor)
    act = merge(survivor, vanished, by=editor, reason="One")

    with pytest.raises(Refused):
        undo(act, by=editor, handed=[("documents.signature", signature.pk)])


# Chains


def test_first_of_a_chain_is_undone_while_the_second_stands(editor, survivor, vanished):
    last = make_organisation("Port Watch", slug="port-watch")
    letter = make_document()
    lines = [
        make_printed_line(make_signature(letter, record))
        for record in (vanished, survivor, last)
    ]
    first = merge(survivor, vanished, by=editor, reason="One")
    merge(last, survivor, by=editor, reason="Two")

    undo(first, by=editor)

    for line in lines:
        line.refresh_from_db()
    owners = [line.signature.signatory for line in lines]
    vanished.refresh_from_db()
    assert owners == [vanished, last, last]
    assert vanished.merged_into is None
    assert Redirect.objects.destination("signatory", "harbour-watch") == "port-watch"
    assert Redirect.objects.destination("signatory", "harbor-watch") is None


def test_third_record_keeps_its_lines_when_the_first_goes(editor, survivor, vanished):
    third = make_organisation("Port Watch")
    letter = make_document()
    lines = [
        make_printed_line(make_signature(letter, record))
        for record in (vanished, third)
    ]
    first = merge(survivor, vanished, by=editor, reason="One")
    merge(survivor, third, by=editor, reason="Two")

    undo(first, by=editor)

    for line in lines:
        line.refresh_from_db()
    owners = [line.signature.signatory for line in lines]
    assert owners == [vanished, survivor]


def test_edit_between_two_merges_survives_undoing_the_first(editor, survivor, vanished):
    third = make_organisation("Port Watch", summary="Ports.")
    first = merge(survivor, vanished, by=editor, reason="One")
    second = merge(survivor, third, by=editor, reason="Two")
    survivor.refresh_from_db()
    survivor.summary = "Written since."
    survivor.save()

    undo(first, by=editor)
    undo(second, by=editor)

    survivor.refresh_from_db()
    assert survivor.summary == "Written since."


# Never public by accident


def test_what_comes_back_is_as_private_as_the_record_hidden_since(
    editor, survivor, vanished
):
    make_signature(make_document(), vanished)
    act = merge(survivor, vanished, by=editor, reason="One")
    survivor.refresh_from_db()
    survivor.visibility = "hidden"
    survivor.save()

    assert draft_undo(act, may_show=True).hidden_since
    undo(act, by=editor, may_show=True)

    vanished.refresh_from_db()
    assert (vanished.visibility, vanished.visible_from) == ("hidden", None)


def test_reviewer_may_say_that_only_the_one_was_hidden(editor, survivor, vanished):
    make_signature(make_document(), vanished)
    act = merge(survivor, vanished, by=editor, reason="One")
    survivor.refresh_from_db()
    survivor.visibility = "hidden"
    survivor.save()

    undo(act, by=editor, may_show=True, as_public_as_before=True)

    vanished.refresh_from_db()
    assert (vanished.visibility, vanished.visible_from is not None) == ("public", True)


def test_record_hidden_by_the_merge_is_shown_again_by_a_reviewer_alone(
    editor, survivor, vanished
):
    vanished.visibility = "hidden"
    vanished.save()
    act = merge(survivor, vanished, by=editor, reason="One")

    undo(act, by=editor)

    survivor.refresh_from_db()
    assert survivor.visibility == "hidden"


def test_signature_hidden_since_hides_the_one_that_comes_back(
    editor, survivor, vanished
):
    letter = make_document()
    kept = make_signature(letter, survivor)
    make_signature(letter, vanished)
    act = merge(survivor, vanished, by=editor, reason="One")
    kept.visibility = "hidden"
    kept.save()

    undo(act, by=editor, may_show=True)

    states = vanished.signatures.values_list("visibility", flat=True)
    assert list(states) == ["hidden"]


# What is remembered


@pytest.mark.parametrize(("ticked", "verdicts"), [(False, []), (True, ["different"])])
def test_undo_remembers_that_they_differ_only_when_ticked(
    editor, survivor, vanished, ticked, verdicts
):
    act = merge(survivor, vanished, by=editor, reason="One")

    undo(act, by=editor, different=ticked)

    assert list(Judgement.objects.values_list("verdict", flat=True)) == verdicts


def test_undo_takes_back_an_earlier_verdict_that_they_are_the_same(
    editor, survivor, vanished
):
    Judgement.objects.create(first=survivor, second=vanished, verdict="same")
    act = merge(survivor, vanished, by=editor, reason="One")

    undo(act, by=editor, different=True)

    standing = Judgement.objects.standing().values_list("verdict", flat=True)
    assert list(standing) == ["different"]
