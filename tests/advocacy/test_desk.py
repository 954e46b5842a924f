import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from advocacy.desk import desk
from documents.models import Intake, IntakeRow
from signatories.models import Judgement
from tests.factories import (
    make_country,
    make_document,
    make_draft,
    make_editor,
    make_organisation,
    make_printed_line,
    make_signature,
    make_stated_count,
    make_user,
)

pytestmark = pytest.mark.django_db


def make_row(intake, **fields):
    position = intake.rows.count() + 1
    fields = {"text": "A", "role": "row", "kind": "organisation", **fields}
    return IntakeRow.objects.create(
        intake=intake,
        position=position,
        first_line=position,
        last_line=position,
        **fields,
    )


def make_letter_that_differs():
    document = make_document(list_recorded="complete")
    signature = make_signature(
        document, make_organisation(country=make_country()), country=make_country()
    )
    line = make_printed_line(signature, country=make_country())
    make_stated_count(line.publication, of="countries", number=2)
    return document


def tasks(user):
    return [(task.number, task.label) for task in desk(user).tasks]


def test_desk_is_empty_where_nothing_waits():
    assert tasks(make_editor()) == []


def test_desk_counts_letters_whose_counts_do_not_add_up():
    make_letter_that_differs()

    assert tasks(make_editor()) == [(1, "letter whose counts do not add up")]


def test_desk_counts_letters_without_a_list_and_drafts():
    make_document(list_recorded="none")
    make_draft(list_recorded="complete")

    assert tasks(make_editor()) == [
        (1, "letter without a list"),
        (1, "letter not published yet"),
    ]


def test_desk_counts_organisations_without_a_country():
    make_organisation()
    make_organisation(merged_into=make_organisation(country=make_country()))

    assert tasks(make_editor()) == [(1, "organisation without a country")]


def test_desk_counts_names_of_two_records_until_judged_different():
    france = make_country()
    first = make_organisation("Harbour Watch", country=france)
    second = make_organisation("harbour watch!", country=france)
    expected = [(2, "names that another record has too")]
    assert tasks(make_editor()) == expected

    Judgement.objects.create(first=first, second=second, verdict="different")

    assert tasks(make_editor()) == []


def test_desk_counts_doubtful_rows_of_open_lists():
    intake = Intake.objects.create()
    make_row(intake, doubts=["two names?"])
    make_row(intake, outcome="doubtful")
    added = Intake.objects.create(state="added")
    make_row(added, doubts=["two names?"], outcome="doubtful")

    assert tasks(make_editor()) == [(1, "doubtful reading"), (1, "doubtful name")]


def test_desk_lists_what_is_being_added_last_touched_first():
    first, second = Intake.objects.create(), Intake.objects.create()
    Intake.objects.create(state="added")
    make_row(first, outcome="new")

    lists = desk(make_editor()).lists

    assert [(row, row.row_count, row.new_name_count) for row in lists] == [
        (second, 0, 0),
        (first, 1, 1),
    ]


def test_desk_shows_only_what_its_reader_may_look_at():
    make_letter_that_differs()
    make_organisation()
    Intake.objects.create()
    user = make_user(is_staff=True)
    assert desk(user) == desk(make_user())
    assert (desk(user).lists, desk(user).tasks, desk(user).paste) == ([], [], "")

    user.user_permissions.add(Permission.objects.get(codename="view_organisation"))
    user = type(user).objects.get(pk=user.pk)

    assert tasks(user) == [(1, "organisation without a country")]


def test_desk_tasks_lead_to_the_rows_they_count(client):
    make_letter_that_differs()
    make_organisation("Harbour Watch")
    make_organisation("Harbour Watch")
    make_draft()
    intake = Intake.objects.create()
    make_row(intake, doubts=["two names?"])
    make_row(intake, outcome="doubtful")
    editor = make_editor()
    client.force_login(editor)

    shown = [
        client.get(task.address).context["cl"].result_count
        for task in desk(editor).tasks
    ]

    assert (
        shown == [task.number for task in desk(editor).tasks] == [1, 1, 1, 1, 1, 2, 2]
    )


@pytest.mark.parametrize("rows", [1, 3])
def test_desk_asks_no_more_for_more_rows(client, django_assert_num_queries, rows):
    client.force_login(make_editor())
    client.get(reverse("admin:index"))
    for _ in range(rows):
        make_letter_that_differs()
        make_row(Intake.objects.create(document=make_draft()), outcome="doubtful")

    with django_assert_num_queries(12):
        client.get(reverse("admin:index"))


def test_desk_has_the_real_letter_ready_to_be_pasted(client):
    editor = make_editor()
    client.force_login(editor)

    page = client.get(desk(editor).example)

    assert "seven concerned individuals" in page.content.decode()
