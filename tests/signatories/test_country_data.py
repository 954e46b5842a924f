from pathlib import Path

import pytest
from django.core.management import call_command

from signatories.country_data import countries, region_name
from signatories.models import Country
from tests.factories import make_country

FIXTURE = Path("fixtures/countries.json")


def row(code):
    return next(row for row in countries() if row["code"] == code)


def test_every_territory_stands_once():
    codes = [row["code"] for row in countries()]

    assert len(codes) == len(set(codes)) == 250
    assert codes == sorted(codes)


def test_names_are_cldrs_in_english_and_korean():
    assert row("KR") == {
        "code": "KR",
        "name": "South Korea",
        "name_ko": "대한민국",
        "region": "142",
        "subregion": "030",
    }


@pytest.mark.parametrize(
    ("code", "region", "subregion"),
    [
        ("TW", "142", "030"),
        ("XK", "150", "039"),
        ("KE", "002", "014"),
        ("JM", "019", "029"),
        ("AQ", "", ""),
    ],
)
def test_territory_stands_in_its_region(code, region, subregion):
    assert (row(code)["region"], row(code)["subregion"]) == (region, subregion)


def test_regions_have_names_in_each_language():
    assert region_name("142", "en") == "Asia"
    assert region_name("030", "ko") == "동아시아"
    assert region_name("150", "en-gb") == "Europe"
    assert region_name("", "en") == ""


def test_fixture_is_what_the_command_writes(tmp_path):
    call_command("make_countries", tmp_path / "again.json")

    assert (tmp_path / "again.json").read_bytes() == FIXTURE.read_bytes()


@pytest.mark.django_db
def test_fixture_loads_and_leaves_display_names_to_the_editors():
    call_command("loaddata", "countries", verbosity=0)

    assert Country.objects.count() == 250
    assert Country.objects.exclude(display_name="", display_name_ko="").count() == 0
    assert str(Country.objects.get(code="XK")) == "Kosovo"


@pytest.mark.django_db
def test_countries_are_loaded_once_and_keep_their_display_names(capsys):
    make_country("KR", "South Korea", "대한민국", display_name="Korea")

    call_command("load_countries")
    call_command("load_countries")

    said = capsys.readouterr().out.splitlines()
    assert said == ["249 countries added.", "0 countries added."]
    assert str(Country.objects.get(code="KR")) == "Korea"
