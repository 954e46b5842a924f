import datetime
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from documents.intake.deciding import accept_new, make_new
from documents.intake.offering import match_rows
from documents.models import Document, Intake, Signature
from signatories.models import Signatory
from tests.factories import (
    make_country,
    make_document,
    make_draft,
    make_editor,
    make_intake,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
    make_staff,
    make_stated_count,
)

pytestmark = pytest.mark.django_db
PAGES = ["found", "reading", "matching", "summary", "added", "resume"]
BLOCK = """Open Letter on Lighthouses

May 5, 2021

On behalf of 3 non-governmental organizations, we ask for light.

Signed by the following organizations:
Lantern Society, France
Harbour Watch, France
Union of Keepers, France
"""


def address(page, intake=None):
    return reverse(f"admin:documents_intake_{page}", args=[intake.pk] if intake else [])


def confirmed(*printed, by=None, **fields):
    intake = make_intake(*printed, by=by, **fields)
    Intake.objects.filter(pk=intake.pk).update(confirmed_at=intake.started_at)
    intake.refresh_from_db()
    return intake


@pytest.fixture
def editor(client):
    editor = make_editor("min-ji")
    client.force_login(editor)
    return editor


def post(client, page, intake, act, **data):
    return client.post(address(page, intake), {"act": act, **data})


@pytest.mark.parametrize("page", PAGES)
def test_page_refuses_staff_without_permission(client, page):
    intake = confirmed("Lantern Society")
    client.force_login(make_staff())

    response = client.get(address(page, intake))

    assert response.status_code == 403


@pytest.mark.parametrize("page", ["paste", "letter"])
def test_start_refuses_staff_who_may_not_add_lists(client, page):
    client.force_login(make_staff())

    assert client.get(address(page)).status_code == 403


def test_adding_refuses_who_may_not_add_signatures(client):
    intake = confirmed("Lantern Society")
    client.force_login(make_staff("change_intake"))

    answers = [client.get(address(page, intake)) for page in ("reading", "summary")]

    assert [answer.status_code for answer in answers] == [200, 403]


@pytest.mark.parametrize("page", PAGES)
def test_visitor_is_led_to_sign_in(client, page):
    intake = confirmed("Lantern Society")

    response = client.get(address(page, intake))

    assert response.url.startswith("/admin/login/")


def test_unknown_act_is_refused(client, editor):
    intake = confirmed("Lantern Society")

    assert post(client, "reading", intake, "explode").status_code == 400


def test_paste_becomes_a_list_with_every_line_in_it(client, editor):
    response = client.post(address("paste"), {"text": BLOCK})

    intake = Intake.objects.get()
    assert response.url == address("found", intake)
    printed = [line for line in BLOCK.splitlines() if line.strip()]
    assert [row.text for row in intake.rows.all()] == printed


def test_same_paste_goes_on_with_the_list_in_hand(client, editor):
    client.post(address("paste"), {"text": BLOCK})

    client.post(address("paste"), {"text": BLOCK})

    assert Intake.objects.count() == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "There is no text in it"),
        (" \n\t\n", "There is no text in it"),
        ("\x00", "There is no text in it"),
        ("x\n" * 25_001, "at most 25,000 lines"),
        ("x" * 10_500_000, "larger than 10 MB"),
    ],
)
def test_paste_that_cannot_be_read_says_why(client, editor, text, words):
    response = client.post(address("paste"), {"text": text})

    assert words in response.content.decode()
    assert not Intake.objects.exists()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("letter.docx", b"\x89PNG rubbish", "is not what its name says"),
        ("letter.exe", b"MZ", "cannot be read"),
        ("letter.txt", b"", "is empty"),
    ],
)
def test_file_that_cannot_be_read_says_why_beside_the_field(
    client, editor, name, data, words
):
    file = SimpleUploadedFile(name, data)

    response = client.post(address("paste"), {"file": file, "url": "https://a.org/b"})

    (error,) = response.context["form"].errors["file"]
    assert words in error
    assert 'value="https://a.org/b"' in response.content.decode()
    assert not Intake.objects.exists()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_file_in_another_encoding_is_read(client, editor, encoding):
    block = BLOCK.replace("Lantern Society", "Société Générale des Phares")
    file = SimpleUploadedFile("letter.txt", block.encode(encoding))

    client.post(address("paste"), {"file": file})

    assert Intake.objects.get().rows.filter(name="Société Générale des Phares").exists()


def test_paste_and_file_together_are_asked_about(client, editor):
    file = SimpleUploadedFile("letter.txt", BLOCK.encode())

    response = client.post(address("paste"), {"file": file, "text": BLOCK})

    assert "not both" in response.context["form"].errors["file"][0]


def test_address_that_is_none_says_what_one_looks_like(client, editor):
    response = client.post(address("paste"), {"text": BLOCK, "url": "not an address"})

    page = response.content.decode()
    assert "it starts with https://" in page
    assert "Lantern Society, France" in page


def test_country_nobody_knows_is_refused_with_what_to_do(client, editor):
    intake = confirmed("Lantern Society")

    response = post(
        client,
        "reading",
        intake,
        "save:1/0",
        **{
            "row-kind": "organisation",
            "row-name": "Lantern Society",
            "row-country": "Narnia",
        },
    )

    page = response.content.decode()
    assert "“Narnia” is not among the countries and territories." in page
    assert intake.rows.get().country is None


@pytest.mark.parametrize("printed", ["France", "FR", "프랑스", "Frankreich"])
def test_country_is_entered_by_any_of_its_names(client, editor, printed):
    make_country()
    intake = confirmed("Lantern Society")

    post(
        client,
        "reading",
        intake,
        "save:1/0",
        **{
            "row-kind": "organisation",
            "row-name": "Lantern Society",
            "row-country": printed,
        },
    )

    assert intake.rows.get().country_id == "FR"


def test_late_decision_is_answered_with_who_was_first(client, editor):
    intake = confirmed("Lantern Society")
    match_rows(intake, by=editor)
    make_new(intake, "1", by=make_editor("yuna"), seen=0)

    response = post(client, "matching", intake, "new:1/0", why="their own page")

    page = response.content.decode()
    assert response.status_code == 409
    assert "Line 1 was decided by yuna on" in page
    assert "their own page</textarea>" in page


def test_list_is_resumed_by_another_editor(client, editor):
    intake = confirmed("Lantern Society", by=editor)
    client.force_login(make_editor("yuna"))

    post(client, "reading", intake, "match")

    intake.refresh_from_db()
    assert intake.touched_by.username == "yuna"


def test_rows_are_shown_a_hundred_on_a_page(client, editor):
    intake = confirmed(*(f"Lantern Society {n}" for n in range(250)))

    pages = [
        client.get(address("reading", intake), where).context["listed"]
        for where in ({}, {"page": 3}, {"open": "150"})
    ]

    assert [len(page) for page in pages] == [100, 50, 100]
    assert [page.number for page in pages] == [1, 3, 2]


def test_nul_bytes_in_a_paste_are_dropped(client, editor):
    client.post(address("paste"), {"text": BLOCK.replace("Lantern", "Lan\x00tern")})

    assert Intake.objects.get().rows.filter(name="Lantern Society").exists()


def test_signs_that_turn_a_name_round_are_dropped(client, editor):
    client.post(address("paste"), {"text": BLOCK.replace("Lantern", "\u202eLantern")})

    assert Intake.objects.get().rows.filter(name="Lantern Society").exists()


def test_script_in_a_paste_is_shown_as_text(client, editor):
    block = BLOCK.replace("Lantern Society", "<script>alert(1)</script> Society")
    client.post(address("paste"), {"text": block})
    intake = Intake.objects.get()
    Intake.objects.update(confirmed_at=intake.started_at)

    page = client.get(address("reading", intake) + "?show=every").content.decode()

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_found_facts_become_a_draft_when_confirmed(client, editor):
    client.post(address("paste"), {"text": BLOCK})
    intake = Intake.objects.get()

    response = post(
        client,
        "found",
        intake,
        "confirm",
        **{
            "title-use": "on",
            "title-value": "Open Letter on Lighthouses",
            "dated-use": "on",
            "dated-value": "2021-05",
            "count-1-use": "on",
            "count-1-how": "exact",
            "count-1-number": "3",
        },
    )

    assert response.url == address("reading", intake)
    document = Document.objects.get()
    assert (document.title, document.state) == ("Open Letter on Lighthouses", "draft")
    assert (str(document.dated), document.dated_precision) == ("2021-05-01", "month")
    stated = document.publications.get().stated_counts.get()
    assert (stated.of, stated.number) == ("organisations", 3)
    assert document.history.get().history_user == editor


def test_what_is_not_ticked_is_left_out(client, editor):
    client.post(address("paste"), {"text": BLOCK})
    intake = Intake.objects.get()

    post(
        client,
        "found",
        intake,
        "confirm",
        **{"title-use": "on", "title-value": "Lights", "dated-value": "nonsense"},
    )

    document = Document.objects.get()
    assert (document.dated, document.publications.get().stated_counts.count()) == (
        None,
        0,
    )


def test_letter_without_a_title_is_asked_for_one(client, editor):
    client.post(address("paste"), {"text": BLOCK})
    intake = Intake.objects.get()

    response = post(client, "found", intake, "confirm", **{"title-value": "Lights"})

    assert "Give the letter a title" in response.content.decode()
    assert not Document.objects.exists()


def test_confirming_twice_makes_one_letter(client, editor):
    client.post(address("paste"), {"text": BLOCK})
    intake = Intake.objects.get()
    fields = {"title-use": "on", "title-value": "Lights"}

    for _time in range(2):
        post(client, "found", intake, "confirm", **fields)

    assert Document.objects.count() == 1


def test_letter_on_record_is_offered_for_the_list(client, editor):
    same_day = make_document(dated=datetime.date(2021, 5, 5))
    document = make_document("Open Letter on Lighthouses")
    make_publication(document)
    make_publication(document)
    client.post(address("paste"), {"text": BLOCK})
    intake = Intake.objects.get()
    page = client.get(address("found", intake))
    assert list(page.context["similar"]) == [document, same_day]

    post(client, "found", intake, f"letter:{document.slug}")
    post(client, "found", intake, "confirm", place="")

    intake.refresh_from_db()
    assert intake.document == document
    assert Document.objects.count() == 2


def test_letter_chosen_by_mistake_is_given_up_again(client, editor):
    document = make_document("Open Letter on Lighthouses")
    client.post(address("paste"), {"text": BLOCK, "document": document.slug})
    intake = Intake.objects.get()

    post(client, "found", intake, "letter:")

    intake.refresh_from_db()
    assert intake.document is None


def test_list_for_a_letter_on_record_names_its_publication(client, editor):
    document = make_document()
    copy = make_publication(document)
    client.post(address("paste"), {"text": BLOCK, "document": document.slug})
    intake = Intake.objects.get()

    post(client, "found", intake, "confirm", place=copy.pk)

    intake.refresh_from_db()
    assert intake.publication == copy


def test_new_letter_takes_the_permission_to_add_letters(client):
    client.force_login(make_staff("add_intake", "change_intake"))
    client.post(address("paste"), {"text": BLOCK})
    intake = Intake.objects.get()

    response = post(client, "found", intake, "confirm")

    assert response.status_code == 403
    assert not Document.objects.exists()


def test_publishing_takes_the_permission_to_change_letters(client):
    editor = make_editor()
    intake = confirmed("Lantern Society", by=editor)
    match_rows(intake, by=editor)
    accept_new(intake, by=editor)
    client.force_login(make_staff("change_intake", "add_signature"))

    refused = post(client, "summary", intake, "add")
    granted = post(client, "summary", intake, "draft")

    assert (refused.status_code, granted.url) == (403, address("added", intake))


@pytest.mark.parametrize("page", ["reading", "matching", "found"])
@pytest.mark.parametrize("rubbish", ["\x00", "9" * 40, "-1", "²", "1.x", "<b>"])
def test_rubbish_in_an_address_is_no_error(client, editor, page, rubbish):
    intake = confirmed("Lantern Society")
    match_rows(intake, by=editor)
    names = ["open", "at", "show", "page", "find", "doubtful", "new", "linked"]

    response = client.get(address(page, intake), dict.fromkeys(names, rubbish))

    assert response.status_code in {200, 302}


@pytest.mark.parametrize("rubbish", ["\x00", "9" * 40, "-1", "²", "1/x", "1/0/x"])
@pytest.mark.parametrize("act", ["link", "new", "same", "undo", "ignore"])
def test_rubbish_in_an_act_is_refused_in_words(client, editor, act, rubbish):
    intake = confirmed("Lantern Society")
    match_rows(intake, by=editor)

    response = post(client, "matching", intake, f"{act}:{rubbish}", why="\x00")

    assert response.status_code in {302, 409}
    assert intake.rows.get().decision == "waiting"


def test_list_thrown_away_is_gone_and_its_letter_stays(client, editor):
    intake = confirmed("Lantern Society")

    response = post(client, "reading", intake, "discard")

    assert response.url == reverse("admin:index")
    assert not Intake.objects.exists()
    assert Document.objects.get() == intake.document


def test_letter_is_found_by_its_words(client, editor):
    wanted = make_document("Open Letter on Lighthouses")
    make_document("Statement on Harbours")

    page = client.get(address("letter"), {"q": "lighthouses"})

    assert list(page.context["letters"]) == [wanted]


@pytest.mark.parametrize(
    ("page", "leads_to"), [("matching", "reading"), ("added", "reading")]
)
def test_page_ahead_of_the_list_leads_to_where_it_stands(
    client, editor, page, leads_to
):
    intake = confirmed("Lantern Society")

    assert client.get(address(page, intake)).url == address(leads_to, intake)


def test_resume_leads_to_where_the_list_waits(client, editor):
    intake = confirmed("Lantern Society")
    steps = [client.get(address("resume", intake)).url]
    match_rows(intake, by=editor)
    steps.append(client.get(address("resume", intake)).url)
    accept_new(intake, by=editor)
    steps.append(client.get(address("resume", intake)).url)

    expected = [address(page, intake) for page in ("reading", "matching", "summary")]
    assert steps == expected


def test_whole_way_over_the_pages(client, editor):
    make_country()
    client.post(address("paste"), {"text": BLOCK})
    intake = Intake.objects.get()
    fields = {"title-use": "on", "title-value": "Lights"}
    post(client, "found", intake, "confirm", **fields)
    post(client, "reading", intake, "match")
    assert post(client, "matching", intake, "accept").url == address("summary", intake)

    response = post(client, "summary", intake, "add", list="complete")

    assert response.url == address("added", intake)
    assert Signature.objects.public().count() == 3
    assert client.get(response.url).status_code == 200


def test_adding_from_a_second_window_adds_nothing_and_says_so(client, editor):
    intake = confirmed("Lantern Society")
    match_rows(intake, by=editor)
    accept_new(intake, by=editor)
    for _window in range(2):
        response = client.post(address("summary", intake), {"act": "add"}, follow=True)

    assert Signature.objects.count() == 1
    (message,) = response.context["messages"]
    assert "Nothing was added twice" in str(message)


def test_draft_button_keeps_the_letter_a_draft(client, editor):
    intake = confirmed("Lantern Society")
    match_rows(intake, by=editor)
    accept_new(intake, by=editor)

    post(client, "summary", intake, "draft", list="partial")

    intake.document.refresh_from_db()
    assert (intake.document.state, intake.document.list_recorded) == (
        "draft",
        "partial",
    )


def test_name_ticked_at_the_end_is_withheld(client, editor):
    intake = confirmed("Lantern Society", "Harbour Watch")
    match_rows(intake, by=editor)
    accept_new(intake, by=editor)

    post(client, "summary", intake, "add", list="complete", apart=["2"])

    withheld = Signature.objects.get(visibility="withheld")
    assert withheld.signatory.name == "Harbour Watch"
    assert [one.name for one in Signatory.objects.public()] == ["Lantern Society"]


def test_name_set_apart_is_hidden_and_taken_out_again(client, editor):
    intake = confirmed("Lantern Society")
    match_rows(intake, by=editor)
    accept_new(intake, by=editor)

    post(client, "summary", intake, "hidden", apart=["1"])
    hidden = intake.rows.get().visibility
    post(client, "summary", intake, "public:1")

    assert (hidden, intake.rows.get().visibility) == ("hidden", "public")


def test_summary_counts_only_names_that_are_not_public_yet(client, editor):
    make_signature(make_document(), make_organisation("Lantern Society"))
    intake = confirmed("Lantern Society", "Harbour Watch")
    match_rows(intake, by=editor)
    accept_new(intake, by=editor)

    page = client.get(address("summary", intake))

    assert page.context["title"] == "This 1 name becomes public now"


def test_taking_back_leads_to_the_summary_again(client, editor):
    intake = confirmed("Lantern Society")
    match_rows(intake, by=editor)
    accept_new(intake, by=editor)
    post(client, "summary", intake, "add", list="complete")

    response = post(client, "added", intake, "undo")

    assert response.url == address("summary", intake)
    assert not Signature.objects.exists()
    assert not Signatory.objects.exists()


def test_counts_so_far_stand_against_what_is_stated(client, editor):
    make_country()
    document = make_draft()
    publication = make_publication(document)
    make_stated_count(publication, "organisations", 1)
    make_stated_count(publication, "countries", 3)
    intake = confirmed(
        {"name": "Lantern Society", "country": "FR"},
        document=document,
        publication=publication,
    )

    figures = client.get(address("reading", intake)).context["figures"]

    said = [
        (figure.of, figure.number, [claim.words for claim in figure.claims])
        for figure in figures
    ]
    assert said == [
        ("organisations", 1, ["it says 1"]),
        ("individuals", 0, []),
        ("countries", 1, ["it says 3: 2 fewer than stated"]),
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_reading_page_asks_a_fixed_number_of_queries(
    client, editor, count, django_assert_num_queries
):
    intake = confirmed(*(f"Lantern Society {n}" for n in range(count)))

    with django_assert_num_queries(11):
        client.get(address("reading", intake))


@pytest.mark.parametrize("count", [1, 3])
def test_matching_page_asks_a_fixed_number_of_queries(
    client, editor, count, django_assert_num_queries
):
    for n in range(count):
        make_organisation(f"Lantern Society {n}", country=make_country())
    make_country("DE")
    intake = confirmed(
        *({"name": f"Lantern Society {n}", "country": "DE"} for n in range(count))
    )
    match_rows(intake, by=editor)
    assert intake.rows.doubtful_names().count() == count

    with django_assert_num_queries(19):
        client.get(address("matching", intake))


def test_add_button_says_what_it_does_in_the_right_number(client, editor):
    printed = make_printed_line(
        make_signature(make_document(), make_organisation("Lantern Society"))
    )
    document, publication = printed.signature.document, printed.publication
    said = []
    for names in (["Lantern Society"], ["Lantern Society", "Harbour Watch"]):
        intake = confirmed(*names, document=document, publication=publication)
        match_rows(intake, by=editor)
        accept_new(intake, by=editor)
        page = client.get(address("summary", intake)).content.decode()
        said += re.findall(r'value="add">\s*(.+?)\s*</button>', page)[:1]

    assert said == [
        "Close the list: nothing in it is new",
        "Add 1 signature, make 1 name public",
    ]


def test_what_is_taken_back_is_told_in_the_right_number(client, editor):
    intake = confirmed("Lantern Society")
    match_rows(intake, by=editor)
    accept_new(intake, by=editor)
    post(client, "summary", intake, "draft", list="complete")

    page = client.get(address("added", intake)).content.decode()

    words = re.search("This goes, all at once:(.+?)\\.", page, re.DOTALL)[1]
    assert " ".join(words.split()) == (
        "1 signature, 1 printed line, 1 new record, 0 further names"
    )


def test_language_is_chosen_from_those_that_are(client, editor):
    text = BLOCK.replace("for light", "for the light of the sea and of the land")
    client.post(address("paste"), {"text": text})

    page = client.get(address("found", Intake.objects.get()))

    language = next(
        one for one in page.context["found"].letter if one.key == "language"
    )
    assert str(language["value"].value()) == "en"
    assert '<option value="en" selected>English</option>' in str(language["value"])


def test_refused_correction_says_which_line_and_points_at_the_field(client, editor):
    intake = confirmed("Lantern Society", "Harbour Watch")
    fields = {"row-kind": "organisation", "row-name": "Pier", "row-country": "Narnia"}

    response = post(client, "reading", intake, "save:2/0", **fields)

    assert response.context["unsaved"] == "Line 2 was not saved."
    assert [problem[:2] for problem in response.context["problems"]] == [
        ("Country or territory", "id_row-country")
    ]
    page = response.content.decode()
    assert page.count("autofocus") == 1
    assert 'value="Pier"' in page


def test_refused_facts_are_named_above_the_page(client, editor):
    client.post(address("paste"), {"text": BLOCK})
    intake = Intake.objects.get()
    fields = {"dated-use": "on", "dated-value": "5 May", "title-use": "on"}

    response = post(client, "found", intake, "confirm", **fields)

    assert response.context["unsaved"] == "Nothing was saved yet."
    ((label, field, error),) = response.context["problems"]
    assert (str(label), field) == ("Dated", "id_dated-value")
    assert error == "“5 May” is no date: write 2020, 2020-02 or 2020-02-21."
    assert not Document.objects.exists()


def test_tab_stays_and_goes_on_with_the_next_of_its_rows(client, editor):
    make_country()
    intake = confirmed(
        "Lantern Society", {"name": "Harbour Watch", "country": "FR"}, "Beacon Trust"
    )
    fields = {"row-kind": "organisation", "row-name": "Pier", "row-country": "France"}

    response = client.post(
        address("reading", intake) + "?show=no-country", {"act": "save:1/0", **fields}
    )

    there = address("reading", intake)
    assert response.url == f"{there}?show=no-country&at=3#line-3"


def test_row_that_its_tab_does_not_hold_opens_among_all(client, editor):
    intake = confirmed("Lantern Society")

    page = client.get(address("reading", intake), {"show": "people", "open": "1"})

    assert page.context["show"] == ""
