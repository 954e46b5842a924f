import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from signatories.models import (
    Country,
    Identifier,
    Judgement,
    Membership,
    Name,
    Redirect,
    Signatory,
)
from tests.factories import (
    make_coalition,
    make_individual,
    make_membership,
    make_organisation,
)

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def refused(write, constraint):
    """Whether the database itself refuses `write`, by this constraint."""
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        write()
    # SQLite names the columns of a unique constraint, not the constraint.
    return constraint in str(error.value) or "UNIQUE" in str(error.value)


@pytest.mark.parametrize(
    ("changes", "constraint"),
    [
        ({"kind": "ship"}, "kind_known"),
        ({"name": ""}, "has_name_and_slug"),
        ({"slug": ""}, "has_name_and_slug"),
        (
            {"kind": "individual", "is_coalition": True},
            "only_organisation_is_coalition",
        ),
        ({"has_members_recorded": True}, "only_coalition_has_members"),
        ({"page_basis": "consent"}, "only_individual_has_page_basis"),
        ({"visibility": "hidden", "visible_from": NOW}, "only_public_is_visible"),
    ],
)
def test_signatory_database_refuses(changes, constraint):
    organisation = make_organisation()
    rows = Signatory.objects.filter(pk=organisation.pk)

    assert refused(lambda: rows.update(**changes), constraint)


def test_signatory_database_refuses_a_merge_into_itself():
    organisation = make_organisation()
    rows = Signatory.objects.filter(pk=organisation.pk)

    assert refused(
        lambda: rows.update(merged_into=organisation.pk), "not_merged_into_itself"
    )


def test_signatory_database_refuses_a_visible_merged_record():
    absorbed, survivor = make_organisation(), make_organisation()
    rows = Signatory.objects.filter(pk=absorbed.pk)

    assert refused(
        lambda: rows.update(merged_into=survivor, visible_from=NOW),
        "merged_is_not_visible",
    )


def test_signatory_full_clean_says_why_a_person_is_no_coalition():
    person = make_individual()
    person.is_coalition = True

    with pytest.raises(ValidationError, match="A person cannot be a coalition"):
        person.full_clean()


def test_signatory_full_clean_accepts_a_coalition():
    assert make_coalition().full_clean() is None


def test_signatory_may_keep_its_label_while_it_is_hidden():
    person = make_individual()
    person.visibility, person.public_label = "hidden", "an escapee"

    assert person.full_clean() is None


@pytest.mark.parametrize(
    ("kind", "text", "constraint"),
    [
        ("alias", "North Harbour", "name_unique"),
        ("preferred", "Another", "name_one_preferred"),
        ("alias", "", "text_not_empty"),
    ],
)
def test_name_database_refuses(kind, text, constraint):
    organisation = make_organisation("Harbour")
    Name.objects.create(signatory=organisation, text="North Harbour", kind="alias")
    name = Name(signatory=organisation, text=text, kind=kind)

    assert refused(name.save, constraint)


def test_name_may_fold_like_another():
    organisation = make_organisation("Harbour")

    name = Name.objects.create(signatory=organisation, text="HARBOUR", kind="alias")

    assert name.search_key == "harbour"


def test_identifier_database_refuses_a_second_time():
    organisation = make_organisation()
    values = {"signatory": organisation, "scheme": "wikidata", "value": "Q1"}
    Identifier.objects.create(**values)

    assert refused(lambda: Identifier.objects.create(**values), "identifier_unique")


def test_country_database_refuses_a_code_in_small_letters():
    assert refused(
        lambda: Country.objects.create(code="fr", name="France", name_ko="프랑스"),
        "code_two_capitals",
    )


def test_membership_database_refuses_membership_of_itself():
    coalition = make_coalition()

    assert refused(
        lambda: Membership.objects.create(coalition=coalition, member=coalition),
        "not_of_itself",
    )


def test_membership_database_refuses_a_second_undated_one():
    membership = make_membership(make_coalition(), make_organisation())
    again = Membership(coalition=membership.coalition, member=membership.member)

    assert refused(again.save, "one_undated")


def test_membership_database_refuses_an_end_before_the_start():
    membership = make_membership(make_coalition(), make_organisation())
    rows = Membership.objects.filter(pk=membership.pk)

    assert refused(
        lambda: rows.update(
            starts_on=datetime.date(2015, 1, 1),
            starts_precision="year",
            ends_on=datetime.date(2014, 1, 1),
            ends_precision="year",
        ),
        "ends_after_start",
    )


def test_membership_database_refuses_a_date_without_precision():
    membership = make_membership(make_coalition(), make_organisation())
    rows = Membership.objects.filter(pk=membership.pk)

    assert refused(
        lambda: rows.update(starts_on=datetime.date(2015, 1, 1)),
        "starts_on_has_precision",
    )


def test_membership_full_clean_asks_for_a_coalition():
    membership = Membership(coalition=make_organisation(), member=make_organisation())

    with pytest.raises(ValidationError, match="not marked as a coalition"):
        membership.full_clean()


def test_judgement_database_refuses_neither_pair_nor_print():
    assert refused(lambda: Judgement.objects.create(verdict="same"), "pair_or_print")


def test_judgement_database_refuses_a_pair_out_of_order():
    older, newer = make_organisation(), make_organisation()

    assert refused(
        lambda: Judgement.objects.create(first=newer, second=older, verdict="same"),
        "pair_in_order",
    )


def test_judgement_may_be_given_again_once_taken_back():
    values = {
        "printed_key": "harbour",
        "signatory": make_organisation(),
        "verdict": "same",
    }
    Judgement.objects.create(**values, undone_at=NOW)

    again = Judgement.objects.create(**values)

    assert list(Judgement.objects.standing()) == [again]


def test_judgement_database_refuses_a_second_standing_one():
    values = {
        "printed_key": "harbour",
        "signatory": make_organisation(),
        "verdict": "same",
    }
    Judgement.objects.create(**values)

    assert refused(lambda: Judgement.objects.create(**values), "one_per_print")


def test_redirect_database_refuses_leading_to_itself():
    assert refused(
        lambda: Redirect.objects.create(kind="signatory", old_slug="a", slug="a"),
        "not_to_itself",
    )


def test_redirect_follows_a_chain():
    Redirect.objects.create(kind="signatory", old_slug="a", slug="b")
    Redirect.objects.create(kind="signatory", old_slug="b", slug="c")

    assert Redirect.objects.destination("signatory", "a") == "c"


def test_redirect_ends_a_circle():
    Redirect.objects.create(kind="signatory", old_slug="a", slug="b")
    Redirect.objects.create(kind="signatory", old_slug="b", slug="a")

    assert Redirect.objects.destination("signatory", "a") is None
