import datetime

import pytest

from documents.models import Intake, IntakeRow, QuotedPerson
from signatories.models import Redirect
from signatories.traces import excerpt_of, traces
from tests.factories import (
    make_coalition,
    make_document,
    make_individual,
    make_membership,
    make_name,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
)

pytestmark = pytest.mark.django_db


def found(*signatories):
    return [(trace.record, trace.where, trace.excerpt) for trace in traces(signatories)]


def test_traces_find_a_name_in_every_text_of_a_letter():
    person = make_individual("Ada Lighthouse")
    document = make_document(
        text="Thanks to Ada Lighthouse.", summary_en="ADA LIGHTHOUSE wrote it."
    )

    assert found(person) == [
        (document, "English summary", "ADA LIGHTHOUSE wrote it."),
        (document, "Text", "Thanks to Ada Lighthouse."),
    ]


def test_traces_leave_out_the_lines_hidden_with_it():
    person = make_individual("Ada Lighthouse")
    own = make_signature(make_document(), person)
    make_printed_line(own)
    neighbour = make_signature(own.document, make_organisation("Harbour Watch"))
    line = make_printed_line(neighbour, text="Harbour Watch (Ada Lighthouse)")

    assert found(person) == [(line, "Line", "Harbour Watch (Ada Lighthouse)")]


def test_traces_know_every_name_and_what_was_printed():
    person = make_individual("Ada Lighthouse")
    make_name(person, "김등대", kind="translation", language="ko")
    make_printed_line(make_signature(make_document(), person), name="A. Lighthause")
    document = make_document(note="김등대는 A. Lighthause")

    assert found(person) == [(document, "Note", "김등대는 A. Lighthause")]


def test_traces_find_people_quoted_and_open_lists():
    person = make_individual("Ada Lighthouse")
    publication = make_publication(make_document())
    QuotedPerson.objects.create(publication=publication, name="Ada Lighthouse")
    intake = Intake.objects.create(raw_text="1. Ada Lighthouse")
    added = Intake.objects.create(state=Intake.State.ADDED)
    for batch in (intake, added):
        IntakeRow.objects.create(
            intake=batch, position=1, first_line=1, last_line=1, text="Ada Lighthouse"
        )

    assert found(person) == [
        (publication, "Name as printed", "Ada Lighthouse"),
        (intake, "What was put in", "1. Ada Lighthouse"),
        (intake, "As printed", "Ada Lighthouse"),
    ]


def test_traces_find_other_records_and_old_addresses():
    gone = make_organisation("Harbour Watch")
    other = make_organisation("Coast Guard", summary="Founded by Harbour Watch")
    membership = make_membership(
        make_coalition("Coast"), other, source="Harbour Watch", sourced_on=None
    )
    old = Redirect.objects.create(
        kind="signatory", old_slug="harbor-watch", slug=gone.slug
    )

    assert found(gone) == [
        (other, "Summary", "Founded by Harbour Watch"),
        (membership, "Source", "Harbour Watch"),
        (old, "Old address", "harbor-watch → harbour-watch"),
    ]


def test_traces_show_archived_files_that_print_it():
    person = make_individual("Ada Lighthouse")
    publication = make_publication(
        make_document(),
        archived_file="archive/letter.pdf",
        is_archive_released=True,
        published_on=datetime.date(2020, 2, 21),
        published_precision="day",
    )
    make_printed_line(make_signature(publication.document, person), publication)

    assert found(person) == [(publication, "Archived file", "Archived file is public")]


@pytest.mark.parametrize(
    ("text", "names", "excerpt"),
    [
        ("The office of ICE", ["ICE"], "The office of ICE"),
        ("An office", ["ICE"], ""),
        (
            "x" * 100 + " ICE " + "y" * 300,
            ["ICE"],
            "…" + "x" * 59 + " ICE " + "y" * 116 + "…",
        ),
        ("등대지기가", ["등대지기"], "등대지기가"),
    ],
)
def test_excerpt_shows_the_words_around_a_whole_name(text, names, excerpt):
    assert excerpt_of(text, names) == excerpt
