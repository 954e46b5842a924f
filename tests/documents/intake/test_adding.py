import pytest

from documents.intake.adding import add_list
from documents.intake.deciding import accept_new, link_row, make_new
from documents.intake.offering import match_rows
from documents.intake.refusals import (
    NotOpen,
    RecordedMeanwhile,
    Refused,
    StillWaiting,
)
from documents.models import PrintedLine, Signature
from signatories.models import Name, Signatory
from signatories.naming import save_signatory
from tests.factories import (
    make_country,
    make_document,
    make_draft,
    make_editor,
    make_individual,
    make_intake,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
)

pytestmark = pytest.mark.django_db


def decided(*printed, **fields):
    """Return (list, editor): everything in it matched, and the new names accepted."""
    editor = make_editor()
    intake = make_intake(*printed, by=editor, **fields)
    match_rows(intake, by=editor)
    accept_new(intake, by=editor)
    return intake, editor


def add(intake, editor, **options):
    return add_list(
        intake, by=editor, **{"publish": False, "is_complete": True, **options}
    )


def test_new_names_become_signatures_in_printed_order():
    intake, editor = decided("Lantern Society", "Harbour Watch")

    add(intake, editor)

    signatures = Signature.objects.order_by("position")
    assert [str(one.signatory) for one in signatures] == [
        "Lantern Society",
        "Harbour Watch",
    ]
    lines = PrintedLine.objects.values_list("position", "text", "publication")
    assert list(lines) == [
        (1, "Lantern Society", intake.publication_id),
        (2, "Harbour Watch", intake.publication_id),
    ]


def test_printed_country_is_the_signature_s_and_a_new_record_s():
    make_country("FR")
    intake, editor = decided({"name": "Lantern Society", "country": "FR"})

    add(intake, editor)

    signature = Signature.objects.get()
    assert (signature.country_id, signature.signatory.country_id) == ("FR", "FR")


def test_country_of_a_record_never_becomes_that_of_a_signature():
    make_country("FR")
    make_organisation("Lantern Society", country_id="FR")
    intake, editor = decided("Lantern Society")

    add(intake, editor)

    assert Signature.objects.get().country is None


def test_record_on_file_gets_the_signature():
    known = make_organisation("Lantern Society")
    intake, editor = decided("Lantern Society")

    add(intake, editor)

    assert Signature.objects.get().signatory == known
    assert Signatory.objects.count() == 1


def test_history_names_the_editor_for_every_record():
    intake, editor = decided("Lantern Society")

    add(intake, editor)

    for model in (Signatory, Name, Signature, PrintedLine):
        assert [one.history_user for one in model.history.all()] == [editor]
    latest = intake.document.history.latest()
    assert (latest.history_user, latest.list_recorded) == (editor, "complete")


def test_draft_keeps_its_names_from_the_public():
    intake, editor = decided("Lantern Society")

    add(intake, editor, publish=False)

    assert not Signatory.objects.public().exists()
    assert not Signature.objects.public().exists()


def test_publishing_makes_letter_and_names_public():
    intake, editor = decided("Lantern Society")

    add(intake, editor, publish=True)

    assert [one.name for one in Signatory.objects.public()] == ["Lantern Society"]
    assert [line.text for line in PrintedLine.objects.public()] == ["Lantern Society"]


def test_withheld_name_is_counted_and_never_shown():
    intake, editor = decided("Lantern Society", "Harbour Watch")
    intake.rows.filter(name="Harbour Watch").update(visibility="withheld")

    add(intake, editor, publish=True)

    assert [one.name for one in Signatory.objects.public()] == ["Lantern Society"]
    assert Signature.objects.withheld().count() == 1


def test_retracted_letter_stays_retracted():
    document = make_document(state="retracted")
    intake, editor = decided("Lantern Society", document=document)

    add(intake, editor, publish=True)

    document.refresh_from_db()
    assert document.state == "retracted"


def test_waiting_name_refuses_the_adding():
    editor = make_editor()
    intake = make_intake("Lantern Society", by=editor)

    with pytest.raises(StillWaiting, match="1 name still waits"):
        add(intake, editor)

    assert not Signature.objects.exists()


def test_list_without_names_is_refused():
    intake, editor = decided()

    with pytest.raises(Refused, match="no name in this list"):
        add(intake, editor)


def test_adding_twice_adds_once_and_says_who_did():
    intake, editor = decided("Lantern Society")
    add(intake, editor)

    with pytest.raises(NotOpen, match="added on .* by you, in another window"):
        add(intake, editor)

    assert Signature.objects.count() == 1


def test_signatory_printed_twice_signs_once_with_two_lines():
    intake, editor = decided("Lantern Society", "Lantern Society")

    add(intake, editor)

    assert Signature.objects.get().printed_lines.count() == 2
    assert Signatory.objects.count() == 1


def test_two_lines_of_one_record_sign_once():
    make_country("FR")
    known = make_organisation("Lantern Society")
    editor = make_editor()
    read = {"name": "The Lantern Society of Ghent", "country": "FR"}
    intake = make_intake("Lantern Society", read, by=editor)
    match_rows(intake, by=editor)
    second = intake.rows.last()
    link_row(intake, second.key, known.pk, by=editor, seen=second.version)

    add(intake, editor)

    signature = Signature.objects.get()
    assert (signature.printed_lines.count(), signature.country_id) == (2, "FR")


def test_signatory_under_the_letter_already_is_joined():
    document = make_draft()
    first = make_printed_line(
        make_signature(document, make_organisation("Lantern Society"))
    )
    copy = make_publication(document)
    intake, editor = decided(
        "Lantern Society", "Harbour Watch", document=document, publication=copy
    )

    add(intake, editor)

    assert Signature.objects.count() == 2
    lines = first.signature.printed_lines.values_list("publication", flat=True)
    assert list(lines) == [first.publication_id, copy.pk]


def test_name_withheld_in_a_second_list_is_withheld_under_the_letter():
    document = make_draft()
    make_signature(document, make_organisation("Lantern Society"))
    intake, editor = decided("Lantern Society", document=document)
    intake.rows.update(visibility="withheld")

    add(intake, editor, publish=True)

    signature = Signature.objects.get()
    assert signature.visibility == "withheld"
    assert signature.history.latest().history_user == editor
    assert not Signatory.objects.public().exists()


def test_longer_list_for_the_same_place_adds_only_the_difference():
    intake, editor = decided("Lantern Society")
    add(intake, editor)
    longer, editor = decided(
        "Lantern Society",
        "Harbour Watch",
        document=intake.document,
        publication=intake.publication,
    )

    add(longer, editor)

    assert list(PrintedLine.objects.values_list("text", flat=True)) == [
        "Lantern Society",
        "Harbour Watch",
    ]


def test_merged_record_is_followed_to_the_one_it_became():
    survivor = make_organisation("Lantern Society International")
    known = make_organisation("Lantern Society")
    intake, editor = decided("Lantern Society")
    known.merged_into = survivor
    known.visible_from = None
    save_signatory(known)

    add(intake, editor)

    assert Signature.objects.get().signatory == survivor


def test_record_made_meanwhile_is_asked_about_before_a_second_one_is_made():
    intake, editor = decided("Lantern Society")
    make_organisation("Lantern Society")

    with pytest.raises(RecordedMeanwhile, match="Line 1 is to be looked at again"):
        add(intake, editor)

    row = intake.rows.get()
    assert (row.decision, row.outcome) == ("waiting", "doubtful")
    assert not Signature.objects.exists()


def test_record_deleted_meanwhile_lets_its_row_wait_again():
    known = make_organisation("Lantern Society")
    intake, editor = decided("Lantern Society")
    known.delete()

    with pytest.raises(RecordedMeanwhile):
        add(intake, editor)

    assert intake.rows.get().decision == "waiting"


def test_namesake_is_made_where_a_person_said_none_is_meant():
    make_organisation("Lantern Society")
    editor = make_editor()
    intake = make_intake("Lantern Society", by=editor)
    match_rows(intake, by=editor)
    row = intake.rows.get()
    make_new(intake, row.key, by=editor, seen=row.version)

    add(intake, editor)

    assert Signatory.objects.filter(name="Lantern Society").count() == 2


def test_misprint_is_stored_to_be_found_and_never_shown():
    known = make_organisation("Christian Lantern Society")
    editor = make_editor()
    intake = make_intake("Cristian Lantern Society", by=editor)
    match_rows(intake, by=editor)
    row = intake.rows.get()
    link_row(intake, row.key, known.pk, by=editor, seen=row.version)

    add(intake, editor)

    name = known.names.get(text="Cristian Lantern Society")
    assert (name.kind, name.is_from_print) == ("misprint", True)
    assert PrintedLine.objects.get().name == "Cristian Lantern Society"


def test_other_wording_is_stored_as_an_alias_from_print():
    known = make_organisation("Lantern Society")
    editor = make_editor()
    read = {"name": "Society of Lanterns", "acronym": "SOL"}
    intake = make_intake(read, by=editor)
    match_rows(intake, by=editor)
    row = intake.rows.get()
    link_row(intake, row.key, known.pk, by=editor, seen=row.version)

    add(intake, editor)

    names = known.names.filter(is_from_print=True).order_by("kind")
    assert list(names.values_list("text", "kind")) == [
        ("SOL", "acronym"),
        ("Society of Lanterns", "alias"),
    ]


def test_representative_signs_for_an_organisation():
    intake, editor = decided({"name": "Lantern Society", "capacity": "Chair"})
    intake.rows.update(representative="Ada Lighthouse")

    add(intake, editor)

    signature = Signature.objects.get()
    assert signature.capacity == ""
    assert (signature.representative, signature.representative_office) == (
        "Ada Lighthouse",
        "Chair",
    )


def test_person_keeps_the_office_printed():
    make_individual("Ada Lighthouse")
    read = {"name": "Ada Lighthouse", "kind": "individual", "capacity": "Poet"}
    editor = make_editor()
    intake = make_intake(read, by=editor)
    match_rows(intake, by=editor)

    add(intake, editor)

    assert Signature.objects.get().capacity == "Poet"
