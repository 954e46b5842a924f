import pytest

from documents import bulk_editing
from documents.models import BulkEdit, Signature
from tests.factories import (
    make_country,
    make_editor,
    make_organisation,
    make_printed_line,
    make_signature,
)

pytestmark = pytest.mark.django_db


def all_signatures():
    return Signature.objects.order_by("pk")


def values(field):
    return list(all_signatures().values_list(field, flat=True))


def words(previewed):
    return [
        (str(signature.signatory), change.field, change.before, change.after)
        for signature, changes in previewed
        for change in changes
    ]


def test_preview_shows_only_what_would_change():
    france = make_country()
    make_signature(signatory=make_organisation("Harbour Watch"))
    make_signature(country=france, part="lead")

    previewed = bulk_editing.preview(all_signatures(), {"country": "FR"})

    assert words(previewed) == [
        ("Harbour Watch", "Country or territory", "–", "France")
    ]
    assert values("country") == [None, "FR"]


def test_preview_says_values_in_words():
    signature = make_signature(signatory=make_organisation("Harbour Watch"))
    make_printed_line(signature, heading="Asia")
    make_printed_line(signature, heading="Asia")

    previewed = bulk_editing.preview(
        all_signatures(), {"state": "withdrawn", "heading": "", "part": "lead"}
    )

    assert words(previewed) == [
        ("Harbour Watch", "Part", "signatory", "lead signatory"),
        ("Harbour Watch", "State", "signed", "withdrawn"),
        ("Harbour Watch", "Heading above it", "Asia", "–"),
    ]


def test_editing_together_is_one_act_with_history():
    make_country()
    editor = make_editor()
    first, second = make_signature(), make_signature()
    line = make_printed_line(first)

    edit = bulk_editing.edit_together(
        [first, second],
        {"country": "FR", "heading": "Europe"},
        by=editor,
        reason="Printed above the list",
    )

    line.refresh_from_db()
    assert (values("country"), line.heading) == (["FR", "FR"], "Europe")
    assert len(edit.rows) == 2
    entries = [first.history.first(), second.history.first(), line.history.first()]
    assert {(entry.history_user, entry.history_change_reason) for entry in entries} == {
        (editor, "Printed above the list")
    }


def test_editing_together_hides_at_once():
    make_signature()
    make_signature()

    bulk_editing.edit_together(
        all_signatures(), {"visibility": "hidden"}, by=make_editor()
    )

    assert list(Signature.objects.public()) == []


def test_editing_together_shows_nothing_again_unless_allowed():
    make_signature(visibility="hidden")
    make_signature(visibility="withheld")

    refused = bulk_editing.edit_together(
        all_signatures(), {"visibility": "public"}, by=make_editor()
    )
    assert (refused, values("visibility")) == (None, ["hidden", "withheld"])

    bulk_editing.edit_together(
        all_signatures(), {"visibility": "public"}, by=make_editor(), may_show=True
    )
    assert Signature.objects.public().count() == 2


def test_editing_together_without_a_difference_leaves_nothing_behind():
    make_signature(part="lead")

    edit = bulk_editing.edit_together(
        all_signatures(), {"part": "lead"}, by=make_editor()
    )

    assert (edit, BulkEdit.objects.count()) == (None, 0)


def test_undo_restores_the_values_of_before():
    make_country()
    make_country("DE", "Germany", "독일")
    line = make_printed_line(make_signature(), heading="Asia")
    make_signature(country_id="DE")
    edit = bulk_editing.edit_together(
        all_signatures(), {"country": "FR", "heading": "Europe"}, by=make_editor()
    )

    kept = bulk_editing.undo(edit, by=make_editor())

    line.refresh_from_db()
    assert kept == []
    assert (values("country"), line.heading) == ([None, "DE"], "Asia")
    assert BulkEdit.objects.exclude(undone_at=None).get() == edit


def test_undo_leaves_alone_what_was_changed_since():
    make_country()
    make_signature()
    second = make_signature()
    edit = bulk_editing.edit_together(
        all_signatures(), {"country": "FR", "part": "lead"}, by=make_editor()
    )
    second.refresh_from_db()
    second.part = "convener"
    second.save()

    kept = bulk_editing.undo(edit, by=make_editor())

    assert kept == [bulk_editing.Kept(second, "Part", "It was changed since.")]
    assert values("country") == [None, None]
    assert values("part") == ["signatory", "convener"]


def test_undo_says_what_was_deleted_since():
    gone = make_signature()
    make_signature()
    edit = bulk_editing.edit_together(
        all_signatures(), {"part": "lead"}, by=make_editor()
    )
    gone.delete()

    kept = bulk_editing.undo(edit, by=make_editor())

    assert [one.reason for one in kept] == ["The signature was deleted since."]
    assert values("part") == ["signatory"]


def test_undo_of_hiding_is_a_reviewers_act():
    signature = make_signature()
    edit = bulk_editing.edit_together(
        all_signatures(), {"visibility": "hidden", "part": "lead"}, by=make_editor()
    )

    kept = bulk_editing.undo(edit, by=make_editor())

    assert kept == [
        bulk_editing.Kept(
            signature, "Visibility", "Only a reviewer makes a name visible again."
        )
    ]
    assert (values("part"), values("visibility")) == (["signatory"], ["hidden"])


def test_undo_happens_once():
    make_signature()
    edit = bulk_editing.edit_together(
        all_signatures(), {"part": "lead"}, by=make_editor()
    )
    bulk_editing.undo(edit, by=make_editor())

    with pytest.raises(bulk_editing.AlreadyUndone):
        bulk_editing.undo(edit, by=make_editor())
