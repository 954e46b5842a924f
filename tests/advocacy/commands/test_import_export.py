import io
import os
import subprocess
import sys

import pytest
from django.core.management import CommandError, call_command, get_commands

from signatories.models import Country, Signatory
from tests.factories import make_country, make_organisation, make_user

pytestmark = pytest.mark.django_db

SIGNATORIES = "signatories.resources.SignatoryResource"


class Output(io.TextIOWrapper):
    """What a command writes, as text or as bytes."""

    def __init__(self):
        super().__init__(io.BytesIO(), encoding="utf-8")


@pytest.fixture
def bring(tmp_path):
    """Return a function that imports what a file says; it returns what was said."""

    def bring(content, *, name="list.csv", resource=SIGNATORIES, **options):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        said = io.StringIO()
        try:
            call_command(
                "import", resource, str(path), interactive=False, stderr=said, **options
            )
        except CommandError as error:
            said.write(f"{error}\n")
        return said.getvalue().splitlines()

    return bring


def take(resource=SIGNATORIES, name="csv"):
    output = Output()
    call_command("export", name, resource, stdout=output)
    return output.buffer.getvalue()


def test_commands_are_ours():
    assert {get_commands()[name] for name in ("import", "export")} == {"advocacy"}


def test_import_accepts_a_byte_order_mark(bring):
    assert bring("\ufeffkind,name\norganisation,Quay\n") == [
        "Import finished: 1 new, 0 changed, 0 unchanged."
    ]


def test_import_tells_bad_rows_and_writes_nothing(bring):
    text = "kind,name,country\norganisation,Quay,\nclub,Pier,ZZ\nindividual,,\n"

    assert bring(text) == [
        "Row 3, column kind: “club” is not one of: organisation, individual.",
        "Row 3, column country: There is no country or territory “ZZ”.",
        "Row 4, column name: A value is needed here.",
        "Nothing was imported.",
    ]
    assert Signatory.objects.count() == 0


def test_import_into_a_bare_database_begins_with_the_countries(bring):
    assert bring("kind,name,country\norganisation,Quay,FR\n") == [
        "Import finished: 1 new, 0 changed, 0 unchanged."
    ]
    assert Country.objects.count() == 250
    assert str(Signatory.objects.get().country) == "France"


@pytest.mark.parametrize("options", [{"dry_run": True}, {"code": "ZZ"}])
def test_import_that_writes_nothing_leaves_no_countries(bring, options):
    code = options.pop("code", "FR")

    bring(f"kind,name,country\norganisation,Quay,{code}\n", **options)

    assert (Country.objects.count(), Signatory.objects.count()) == (0, 0)


def test_import_tells_a_rule_that_is_of_no_single_column(bring):
    assert bring("kind,name,is_coalition\nindividual,Ada,1\n") == [
        "Row 2: A person cannot be a coalition.",
        "Nothing was imported.",
    ]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("list.csv", b"", "The file is empty."),
        ("list.csv", b"a\0b\n", "The column “name” is missing."),
        ("list.csv", "kind,name\n,항구\n".encode("cp949"), "is not in UTF-8"),
        ("list.xlsx", b"kind,name\n", "This is no XLSX workbook"),
        ("list.json", b"kind,name\n", "This is no JSON"),
        ("list.ods", b"", "“ODS” is no known format. Known are: CSV, XLSX, JSON."),
    ],
)
def test_import_says_why_a_file_cannot_be_read(bring, name, content, reason):
    assert reason in "\n".join(bring(content, name=name))
    assert Signatory.objects.count() == 0


def test_import_reads_another_encoding_when_told_so(bring):
    bring("kind,name\norganisation,항구\n".encode("cp949"), encoding="cp949")

    assert Signatory.objects.get().name == "항구"


def test_import_reads_a_format_when_told_so(bring):
    bring('[{"kind": "organisation", "name": "Quay"}]', name="list", format="json")

    assert Signatory.objects.get().name == "Quay"


def test_import_of_a_missing_file_is_refused():
    with pytest.raises(CommandError, match="No such file or directory"):
        call_command("import", SIGNATORIES, "/no/such.csv", interactive=False)


def test_import_on_trial_writes_nothing(bring):
    assert bring("kind,name\norganisation,Quay\n", dry_run=True) == [
        "A dry run: nothing was written.",
        "Import finished: 1 new, 0 changed, 0 unchanged.",
    ]
    assert Signatory.objects.count() == 0


def test_import_notes_who_imports(bring):
    make_user("rin")

    bring("kind,name\norganisation,Quay\n", user="rin")

    assert Signatory.history.get().history_user.username == "rin"
    assert bring("kind,name\n", user="nobody") == ["There is no user “nobody”."]


@pytest.mark.parametrize("resource", ["signatories.Signatory", SIGNATORIES])
def test_resource_may_be_named_by_its_model(bring, resource):
    bring("kind,name\norganisation,Quay\n", resource=resource)

    assert Signatory.objects.count() == 1


@pytest.mark.parametrize("resource", ["auth.User", "os.path", "nothing"])
def test_what_is_no_resource_is_refused(resource):
    with pytest.raises(CommandError, match="is no resource"):
        call_command("export", "csv", resource)


def test_export_writes_what_import_reads(bring):
    make_country("FR")
    make_organisation("=항구", slug="quay", country_id="FR")

    for name in ("csv", "xlsx", "json"):
        assert bring(take(name=name), name=f"list.{name}") == [
            "Import finished: 0 new, 0 changed, 1 unchanged."
        ]


def test_export_in_an_unknown_format_is_refused():
    with pytest.raises(CommandError, match="Known are: CSV, XLSX, JSON"):
        take(name="ods")


def test_bad_file_ends_with_status_one_and_no_traceback(tmp_path):
    path = tmp_path / "list.ods"
    path.touch()
    command = [sys.executable, "manage.py", "import", SIGNATORIES, str(path)]

    # A database of its own: a bare checkout has no folder for one.
    database = {"DATABASE_URL": f"sqlite:///{tmp_path / 'list.sqlite3'}"}
    done = subprocess.run(
        [*command, "--noinput"],
        env={**os.environ, **database},
        capture_output=True,
        text=True,
    )

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
