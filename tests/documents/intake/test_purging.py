import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from documents.intake.purging import purge_intakes
from documents.intake.starting import start_intake
from documents.models import Intake
from tests.factories import make_editor

pytestmark = pytest.mark.django_db
TEXT = """E-mail: keeper@example.org

Signed by the following organizations:
Lantern Society, France
Harbour Watch, Germany
"""


def test_text_is_kept_until_its_day():
    intake = start_intake(by=make_editor(), text=TEXT)[0]
    day_before = intake.purge_on - datetime.timedelta(days=1)

    assert purge_intakes(today=day_before) == 0
    intake.refresh_from_db()
    assert intake.raw_text == TEXT


def test_text_and_lines_that_are_no_signatories_are_deleted():
    intake = start_intake(by=make_editor(), text=TEXT)[0]

    assert purge_intakes(today=intake.purge_on) == 1

    intake.refresh_from_db()
    assert (intake.raw_text, intake.facts) == ("", {})
    roles = set(intake.rows.values_list("role", flat=True))
    assert roles == {"row"}


def test_command_says_how_many(capsys):
    start_intake(by=make_editor(), text=TEXT)
    Intake.objects.update(purge_on=timezone.localdate())

    call_command("purge_intakes")

    assert capsys.readouterr().out == "The text of 1 list was deleted.\n"
