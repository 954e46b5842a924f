"""What is taken out of one database and put into an empty one is the same."""

import datetime
import io

import pytest
from django.apps import apps
from django.core.management import call_command
from django.utils import timezone
from openpyxl import load_workbook

from documents import resources as of_documents
from documents.models import (
    Addressee,
    Ask,
    DocumentLink,
    Issuer,
    QuotedPerson,
    Response,
    Topic,
)
from signatories import resources as of_signatories
from signatories.models import Identifier, Redirect
from signatories.spreadsheets import CSV, JSON, XLSX, SpreadsheetResource
from tests.factories import (
    make_campaign,
    make_coalition,
    make_country,
    make_document,
    make_draft,
    make_individual,
    make_membership,
    make_name,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
    make_stated_count,
)
from tests.sheets import bring, outcome, written

pytestmark = pytest.mark.django_db

# In the order in which they refer to each other.
RESOURCES = [
    of_signatories.CountryResource,
    of_signatories.SignatoryResource,
    of_signatories.NameResource,
    of_signatories.IdentifierResource,
    of_signatories.MembershipResource,
    of_signatories.RedirectResource,
    of_documents.CampaignResource,
    of_documents.TopicResource,
    of_documents.DocumentResource,
    of_documents.DocumentLinkResource,
    of_documents.AddresseeResource,
    of_documents.AskResource,
    of_documents.ResponseResource,
    of_documents.PublicationResource,
    of_documents.StatedCountResource,
    of_documents.QuotedPersonResource,
    of_documents.SignatureResource,
    of_documents.PrintedLineResource,
]
# They travel in the backup.
NOT_IN_SHEETS = {"BulkEdit", "Judgement", "Merge", "Intake", "IntakeRow"}
# They are a column of another one.
IN_ANOTHER_SHEET = {"Issuer", "Organisation", "Individual"}
# Worked out, set by the machine, or a file: none is for an editor to write.
NOT_IN_COLUMNS = {
    "id",
    "sort_key",
    "search_key",
    "visible_from",
    "created_at",
    "updated_at",
    "merged_into",
    "intake",
    "archived_file",
    "archived_sha256",
    "is_archive_released",
}


def make_everything():
    """Make a record of each kind, with texts that a spreadsheet would spoil."""
    make_country("FR")
    make_country("KR", "South Korea", "대한민국", display_name="=Korea")
    harbour = make_organisation(
        "Hafen, „Wacht“", country_id="KR", website="https://harbour.example/"
    )
    make_name(harbour, "항구 감시", kind="translation", language="ko", script="Hang")
    make_name(
        harbour,
        "@harbour",
        starts_on=datetime.date(2001, 1, 1),
        starts_precision="year",
    )
    make_name(harbour, "'=harbour", source="+1\n-2\r\n=3")
    ada = make_individual(
        "Ada =", page_basis="consent", listed_at=timezone.now(), note=" two  \r\nlines "
    )
    hidden = make_individual("آدا", visibility="hidden")
    coalition = make_coalition("Coalition", has_members_recorded=True)
    make_membership(
        coalition,
        harbour,
        starts_on=datetime.date(2019, 5, 1),
        starts_precision="month",
    )
    make_membership(coalition, harbour, role="-", visibility="withheld")
    Identifier.objects.create(signatory=harbour, scheme="ror", value="-0abc")
    Redirect.objects.create(kind="document", old_slug="old", slug="new")
    campaign = make_campaign("Letters", name_ko="서한", summary_en="_x0041_")
    letter = make_document(
        "A letter",
        campaign=campaign,
        text="One.\n\nTwo.",
        list_checked_on=timezone.now().date(),
    )
    earlier = make_draft("A draft", dated=None, dated_precision="", state="in_review")
    for slug in ("peace", "aid"):
        letter.topics.add(Topic.objects.create(slug=slug, name_en=slug))
    letter.concerns.set(["KR", "FR"])
    Issuer.objects.create(document=letter, signatory=ada, position=1)
    Issuer.objects.create(document=letter, signatory=harbour, position=2)
    DocumentLink.objects.create(document=letter, kind="follows_up", target=earlier)
    Addressee.objects.create(
        document=letter, position=1, office="Mayor", country_id="FR"
    )
    ask = Ask.objects.create(document=letter, position=2, text_en="+ peace")
    Response.objects.create(document=letter, responder="Mayor", text="No", ask=ask)
    Response.objects.create(document=letter, position=2, responder="He", text="Yes")
    page = make_publication(letter, publisher=harbour, url="https://harbour.example/a")
    make_publication(letter, reports="unclear")
    make_stated_count(page, number=12, besides="1=1", besides_number=3)
    QuotedPerson.objects.create(publication=page, name="Bo", office="Clerk")
    signature = make_signature(
        letter,
        harbour,
        country_id="KR",
        representative="Cy",
        signed_on=datetime.date(2020, 1, 1),
        signed_precision="day",
    )
    make_signature(letter, hidden, visibility="hidden", state="disputed")
    make_printed_line(
        signature, page, text="  - Hafen,\tWacht ", name="Hafen", country_id="KR"
    )


def all_written(file_format):
    return {resource: written(resource, file_format) for resource in RESOURCES}


def cells(content):
    sheet = load_workbook(io.BytesIO(content)).worksheets[0]
    return [[(cell.value, cell.data_type) for cell in row] for row in sheet.iter_rows()]


@pytest.mark.parametrize("file_format", [CSV, JSON, XLSX])
@pytest.mark.django_db(transaction=True)
def test_round_trip_through_an_empty_database_loses_nothing(file_format):
    make_everything()
    before = all_written(file_format)

    call_command("flush", interactive=False, verbosity=0)
    for resource, content in before.items():
        assert (
            outcome(bring(resource, content, file_format))[0] > 0
            or resource is of_signatories.NameResource
        )

    after = all_written(file_format)
    if file_format is XLSX:
        before, after = ({r: cells(c) for r, c in x.items()} for x in (before, after))
    assert after == before


@pytest.mark.parametrize("file_format", [CSV, JSON, XLSX])
def test_identical_import_changes_nothing(file_format):
    make_everything()
    before = [list(model.objects.values()) for model in every_table()]

    for resource in RESOURCES:
        new, changed, _same = outcome(
            bring(resource, written(resource, file_format), file_format)
        )

        assert (new, changed) == (0, 0)

    assert [list(model.objects.values()) for model in every_table()] == before


def every_table():
    """Return every model of ours, histories included."""
    return [
        *apps.get_app_config("signatories").get_models(),
        *apps.get_app_config("documents").get_models(),
    ]


def test_every_record_an_editor_can_change_has_a_resource():
    models = {
        model.__name__
        for model in every_table()
        if not model.__name__.startswith("Historical")
    }

    assert {
        resource._meta.model.__name__ for resource in RESOURCES
    } == models - NOT_IN_SHEETS - IN_ANOTHER_SHEET


def test_every_resource_is_tried():
    found = [
        thing
        for module in (of_signatories, of_documents)
        for thing in vars(module).values()
        if isinstance(thing, type)
        and issubclass(thing, SpreadsheetResource)
        and thing.__module__ == module.__name__
    ]

    assert set(found) == set(RESOURCES)


@pytest.mark.parametrize("resource", RESOURCES)
def test_every_field_an_editor_can_change_has_a_column(resource):
    filled = {
        name for column in resource().fields.values() for name in column.field_names
    }
    filled |= {column.attribute for column in resource().fields.values()}
    model = resource._meta.model
    fields = {field.name for field in [*model._meta.fields, *model._meta.many_to_many]}

    assert fields - filled - NOT_IN_COLUMNS == set()
