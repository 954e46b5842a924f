"""The countries and territories that every database begins with."""

import json

from django.conf import settings

from .models import Country
from .resources import CountryResource
from .spreadsheets.files import Sheet

FIXTURE = settings.BASE_DIR / "fixtures" / "countries.json"


def load_countries(*, by=None):
    """Add the countries of the fixture that are not there yet; return how many.

    Those that are there keep what the coalition calls them. `by` is the acting user
    for the history.
    """
    result = CountryResource().import_data(
        missing_countries(), raise_errors=True, user=by, file_name=FIXTURE.name
    )
    return result.totals["new"]


def missing_countries():
    """Return the sheet of those countries of the fixture that are not there yet."""
    known = set(Country.objects.values_list("code", flat=True))
    fixture = json.loads(FIXTURE.read_text(encoding="utf-8"))
    headings = ["code", *fixture[0]["fields"]]
    cells = [[row["pk"], *row["fields"].values()] for row in fixture]
    return Sheet(headings, enumerate((row for row in cells if row[0] not in known), 2))


def refers_to_countries(resource):
    """Whether rows of `resource` name countries, other than being them."""
    links = (column.field for column in resource.fields.values() if column.is_resolved)
    return any(link.related_model is Country for link in links)
