import pytest
from django.utils import timezone

from signatories.matching import Query, Registry, match, printed_key
from signatories.models import Judgement, Signatory
from tests.factories import make_country, make_individual, make_name, make_organisation

pytestmark = pytest.mark.django_db


def make_judgement(printed, signatory, verdict="different", **fields):
    return Judgement.objects.create(
        printed_key=printed_key(printed), signatory=signatory, verdict=verdict, **fields
    )


def decisions(*names):
    registry = Registry.load()
    return [o.decision for o in match([Query(name) for name in names], registry)]


@pytest.mark.parametrize("rows", [1, 3])
def test_loading_takes_three_queries(rows, django_assert_num_queries):
    for number in range(rows):
        make_name(make_organisation(f"Harbour {number}"), f"Port {number}")

    with django_assert_num_queries(3):
        registry = Registry.load()

    assert len(registry.records) == rows


def test_records_are_read_with_their_names():
    france = make_country()
    watch = make_organisation("Harbour Watch", country=france, is_coalition=True)
    make_name(watch, "Vigie", kind="alias", language="fr")

    record = Registry.load().records[watch.pk]

    assert (record.slug, record.kind, record.country) == (
        watch.slug,
        "organisation",
        "FR",
    )
    assert record.is_coalition
    assert record.names == (("Vigie", "alias", "fr"),)


def test_merged_records_mean_nothing():
    survivor = make_organisation("Harbour Watch")
    make_organisation("Pier Watch", merged_into=survivor)

    assert decisions("Pier Watch") == ["new"]


def test_a_queryset_narrows_what_can_be_meant():
    make_organisation("Harbour Watch")
    ada = make_individual("Ada Lighthouse")

    registry = Registry.load(Signatory.objects.individuals())

    assert list(registry.records) == [ada.pk]


def test_verdicts_are_read_unless_taken_back():
    watch, pier = make_organisation("Harbour Watch"), make_organisation("Salt Pier")
    make_judgement("Harbour Watch", watch)
    make_judgement("Salt Pier", pier, undone_at=timezone.now())

    assert decisions("Harbour Watch", "Salt Pier") == ["new", "auto"]


def test_a_record_added_or_renamed_is_found_by_the_next_match():
    assert decisions("Harbour Watch") == ["new"]

    make_organisation("Harbour Watch")

    assert decisions("Harbour Watch") == ["auto"]
