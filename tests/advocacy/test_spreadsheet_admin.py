"""Import and export in the admin, as editors meet them."""

import datetime
import io
import os

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from signatories.models import Signatory
from signatories.spreadsheets.admin import SpreadsheetAdmin
from tests.factories import (
    make_country,
    make_document,
    make_editor,
    make_individual,
    make_organisation,
    make_user,
)

pytestmark = pytest.mark.django_db

CSV, XLSX, JSON = "0", "1", "2"
IMPORT = reverse("admin:signatories_organisation_import")
CONFIRM = reverse("admin:signatories_organisation_process_import")
EXPORT = reverse("admin:signatories_organisation_export")
SHEETS = [
    admin.site.get_model_admin(model)
    for model in apps.get_models()
    if admin.site.is_registered(model)
    and isinstance(admin.site.get_model_admin(model), SpreadsheetAdmin)
]


def upload(client, text, address=IMPORT, file_format=CSV, **fields):
    file = io.BytesIO(text.encode())
    file.name = "list.csv"
    fields = {"resource": "0", "format": file_format, "import_file": file, **fields}
    return client.post(address, fields)


def confirm(client, preview):
    return client.post(CONFIRM, preview.context["confirm_form"].initial, follow=True)


def said(response):
    return [str(message) for message in response.context["messages"]]


def grant(user, *codenames):
    user.user_permissions.add(*Permission.objects.filter(codename__in=codenames))


@pytest.fixture
def editor(client):
    editor = make_editor("rin")
    client.force_login(editor)
    return editor


def test_import_needs_permission_to_add_and_to_change(client):
    user = make_user(is_staff=True)
    client.force_login(user)

    grant(user, "view_organisation", "change_organisation")
    assert client.get(IMPORT).status_code == 403
    assert client.post(CONFIRM).status_code == 403

    grant(user, "add_organisation")
    assert client.get(IMPORT).status_code == 200


def test_export_needs_permission_to_view(client):
    user = make_user(is_staff=True)
    client.force_login(user)

    assert client.get(EXPORT).status_code == 403
    assert client.post(EXPORT, {"format": CSV, "resource": "0"}).status_code == 403

    grant(user, "view_organisation")
    assert client.post(EXPORT, {"format": CSV, "resource": "0"}).status_code == 200


def test_sheets_of_other_records_need_permissions_of_their_own(client):
    user = make_user(is_staff=True)
    grant(user, "view_document", "add_document", "change_document", "view_addressee")
    client.force_login(user)

    def offered(kind):
        form = client.get(reverse(f"admin:documents_document_{kind}")).context["form"]
        return [str(label) for _number, label in form.fields["resource"].choices]

    assert offered("export") == ["letters and statements", "addressees"]
    assert offered("import") == ["letters and statements"]


def test_sheet_of_both_kinds_takes_the_permission_for_each(client):
    person = make_individual("Ada")
    user = make_user(is_staff=True)
    grant(user, "add_organisation", "change_organisation")
    client.force_login(user)
    text = f"slug,kind,name\n,individual,Bo\n{person.slug},individual,Eve\n"

    refused = upload(client, f"{text},organisation,Quay\n")
    grant(user, "add_individual", "change_individual")
    granted = upload(client, f"{text},organisation,Quay\n")

    rows = refused.context["result"].invalid_rows
    words = "Your account may not write records of this kind."
    assert [(row.number, row.error.messages) for row in rows] == [
        (2, [words]),
        (3, [words]),
    ]
    assert granted.context["result"].invalid_rows == []


def test_import_is_looked_at_before_it_is_made(client, editor):
    make_country("FR")
    make_organisation("Harbour Watch", slug="harbour-watch", summary="Old")

    text = "slug,kind,name,country,summary\n"
    text += "harbour-watch,organisation,Harbour Watch,,New\n,organisation,Quay,FR,\n"
    preview = upload(client, text)

    assert Signatory.objects.count() == 1
    assert "1 new, 1 changed, 0 unchanged." in preview.content.decode()
    assert "<del>Old</del> <ins>New</ins>" in preview.content.decode()

    done = confirm(client, preview)

    assert said(done) == ["Import finished: 1 new, 1 changed, 0 unchanged."]
    quay = Signatory.objects.get(slug="quay")
    latest = quay.history.get()
    assert (latest.history_user, latest.history_type) == (editor, "+")
    assert latest.history_change_reason == "Import: list.csv"
    assert quay.names.get().history.get().history_user == editor
    assert list(default_storage.listdir("imports")[1]) == []


def test_import_says_row_column_and_reason(client, editor):
    preview = upload(client, "kind,name,country\norganisation,Quay,ZZ\n,Pier,\n")

    page = preview.content.decode()
    assert "confirm_form" not in preview.context
    cells = "<td>2</td><td>country</td><td>There is no country or territory “ZZ”.</td>"
    assert cells in page
    assert "<td>3</td><td>kind</td><td>A value is needed here.</td>" in page
    assert "2 rows cannot be taken." in page


def test_import_says_which_column_is_wrong(client, editor):
    page = upload(client, "kind,nom\norganisation,Quay\n").content.decode()

    assert "The column “nom” is not known." in page
    assert "The column “name” is missing." in page


def test_import_says_why_a_file_cannot_be_read(client, editor):
    preview = upload(client, "kind,name\n", file_format=XLSX)

    errors = preview.context["form"].errors
    assert errors == {
        "import_file": ["This is no XLSX workbook, or it has a password."]
    }


def test_import_of_markup_runs_none(client, editor):
    page = upload(client, "kind,name\norganisation,<script>alert(1)</script>\n")

    assert "<script>alert" not in page.content.decode()


def test_import_that_no_longer_fits_writes_nothing(client, editor):
    make_country("FR")
    preview = upload(client, "kind,name,country\norganisation,Quay,FR\n")
    make_organisation("Quay", country_id="FR", slug="one")
    make_organisation("Quay", country_id="FR", slug="two")

    done = confirm(client, preview)

    assert said(done) == [
        "Nothing was imported: the records have changed since. Look again."
    ]
    assert Signatory.objects.count() == 2


def test_import_confirmed_twice_is_made_once(client, editor):
    preview = upload(client, "kind,name\norganisation,Quay\n")
    confirm(client, preview)

    again = confirm(client, preview)

    assert said(again) == ["This was imported, or waited too long."]
    assert Signatory.objects.count() == 1


def test_upload_that_nobody_confirms_is_deleted(client, editor):
    upload(client, "kind,name\norganisation,Quay\n")
    (name,) = default_storage.listdir("imports")[1]
    path = default_storage.path(f"imports/{name}")
    assert os.stat(path).st_mode & 0o077 == 0
    before = (timezone.now() - datetime.timedelta(days=2)).timestamp()
    os.utime(path, (before, before))

    upload(client, "kind,name\norganisation,Pier\n")

    assert name not in default_storage.listdir("imports")[1]


def test_export_is_of_what_the_list_shows(client, editor):
    make_organisation("Quay", slug="quay")
    make_organisation("Pier", slug="pier")
    make_individual("Ada")

    response = client.post(f"{EXPORT}?q=Quay", {"format": CSV, "resource": "0"})

    lines = response.content.decode("utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines] == ["slug", "quay"]
    assert response["Content-Type"] == "text/csv; charset=utf-8"


def test_export_of_what_hangs_on_a_letter(client, editor):
    make_document("A", slug="a").asks.create(position=1, text_en="Peace")
    make_document("B", slug="b").asks.create(position=1, text_en="Aid")
    address = reverse("admin:documents_document_export")
    ours = client.get(address).context["form"].fields["resource"].choices
    number = [str(label) for _number, label in ours].index("asks")

    response = client.post(f"{address}?q=A", {"format": XLSX, "resource": number})

    sheet = load_workbook(io.BytesIO(response.content)).worksheets[0]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        ["a", "1", "Peace", None]
    ]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.model.__name__)
def test_pages_of_every_sheet_keep_the_policy(page, sign_in, sheet):
    sign_in(make_editor())
    app, model = sheet.model._meta.app_label, sheet.model._meta.model_name

    page.goto(reverse(f"admin:{app}_{model}_changelist"))
    page.get_by_role("link", name="Export", exact=True).click()
    page.get_by_role("button", name="Submit").wait_for()
    page.goto(reverse(f"admin:{app}_{model}_import"))
    page.get_by_role("button", name="Submit").wait_for()


def test_import_in_the_browser(page, sign_in, tmp_path):
    sign_in(make_editor())
    make_organisation("Harbour Watch", slug="harbour-watch", summary="Old")
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text(
        "slug,kind,name,summary\nharbour-watch,organisation,Harbour Watch,New\n"
        ",organisation,항구 감시,\n"
    )
    bad.write_text("kind,name\nclub,Quay\n")

    page.goto(IMPORT)
    page.get_by_label("File to import").set_input_files(bad)
    page.get_by_role("button", name="Submit").click()
    page.get_by_text("“club” is not one of: organisation, individual.").wait_for()

    page.get_by_label("File to import").set_input_files(good)
    page.get_by_role("button", name="Submit").click()
    page.get_by_text("1 new, 1 changed, 0 unchanged.").wait_for()
    page.get_by_role("button", name="Confirm import").click()
    page.get_by_text("Import finished: 1 new, 1 changed, 0 unchanged.").wait_for()
