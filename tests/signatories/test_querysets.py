import datetime

import pytest

from signatories.models import Membership, Signatory
from tests.factories import (
    make_coalition,
    make_individual,
    make_membership,
    make_name,
    make_organisation,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "query",
    ["HARBOUR watch", "hárbour", "HW", "항구감시", "감시", "watch hw", "Harbor"],
)
def test_named_like_finds_by_any_name_in_any_script(query):
    organisation = make_organisation("Harbour Watch")
    make_name(organisation, "HW", kind="acronym")
    make_name(organisation, "항구감시", kind="translation", language="ko")
    make_name(organisation, "Harbor Wotch", kind="misprint")

    assert list(Signatory.objects.named_like(query)) == [organisation]


def test_named_like_asks_for_every_word():
    make_organisation("Harbour Watch")

    assert list(Signatory.objects.named_like("harbour guard")) == []


def test_with_page_leaves_out_people_who_were_not_asked():
    make_individual("Ada")
    figure = make_individual("Bea", page_basis="public_figure")
    organisation = make_organisation("Coast")

    assert list(Signatory.objects.with_page().order_by("name")) == [
        figure,
        organisation,
    ]


@pytest.mark.parametrize(
    ("dates", "day", "held"),
    [
        ({"starts_on": "2015-01-01", "starts_precision": "year"}, "2014-12-31", False),
        ({"starts_on": "2015-01-01", "starts_precision": "year"}, "2015-01-01", True),
        ({"ends_on": "2015-01-01", "ends_precision": "year"}, "2015-12-31", True),
        ({"ends_on": "2015-01-01", "ends_precision": "year"}, "2016-01-01", False),
        ({"ends_on": "2015-03-01", "ends_precision": "month"}, "2015-03-31", True),
        ({"ends_on": "2015-03-01", "ends_precision": "month"}, "2015-04-01", False),
    ],
)
def test_membership_on_a_day(dates, day, held):
    source = {"sourced_on": datetime.date(2010, 1, 1), "sourced_precision": "day"}
    make_membership(make_coalition(), make_organisation(), **source, **dates)
    day = datetime.date.fromisoformat(day)

    on_that_day = Membership.objects.on(day).exists()

    assert (on_that_day, Membership.objects.get().held_on(day)) == (held, held)


def test_membership_without_a_start_counts_from_its_source():
    membership = make_membership(
        make_coalition(),
        make_organisation(),
        sourced_on=datetime.date(2019, 5, 1),
        sourced_precision="day",
    )

    before = Membership.objects.on(datetime.date(2019, 4, 30))
    after = Membership.objects.on(datetime.date(2019, 5, 1))

    assert (list(before), list(after)) == ([], [membership])


def test_membership_without_any_date_counts_from_when_it_was_recorded():
    make_membership(make_coalition(), make_organisation())

    assert not Membership.objects.on(datetime.date(2000, 1, 1)).exists()
    assert Membership.objects.on(datetime.date(2999, 1, 1)).exists()
