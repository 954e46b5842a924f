import datetime

import pytest

from documents.models import Signature
from documents.representing import represented
from signatories.models import Membership
from tests.factories import (
    make_coalition,
    make_document,
    make_membership,
    make_organisation,
    make_signature,
)

pytestmark = pytest.mark.django_db
SOURCED = {"sourced_on": datetime.date(2015, 1, 1), "sourced_precision": "year"}


def reach(letter):
    return represented(letter, Signature.objects.public(), Membership.objects.public())


def make_recorded_coalition(name=None):
    return make_coalition(name, has_members_recorded=True)


def test_members_of_a_signing_coalition_are_represented_once():
    letter, coalition = make_document(), make_recorded_coalition()
    first, second = make_organisation(), make_organisation()
    for member in (first, second):
        make_membership(coalition, member, **SOURCED)
    make_signature(letter, coalition)
    make_signature(letter, first)

    seen = reach(letter)

    assert seen.direct == {coalition.pk, first.pk}
    assert set(seen.through) == {first.pk, second.pk}
    assert seen.both == {first.pk}
    assert (seen.total, seen.is_known) == (3, True)


def test_members_of_members_are_reached_by_the_shortest_way():
    letter = make_document()
    top, middle = make_recorded_coalition("Top"), make_recorded_coalition("Middle")
    member = make_organisation()
    down = make_membership(top, middle, **SOURCED)
    further = make_membership(middle, member, **SOURCED)
    make_signature(letter, top)

    seen = reach(letter)

    assert seen.through == {middle.pk: (down,), member.pk: (down, further)}


def test_a_circle_of_coalitions_ends():
    letter = make_document()
    one, other = make_recorded_coalition(), make_recorded_coalition()
    make_membership(one, other, **SOURCED)
    make_membership(other, one, **SOURCED)
    make_signature(letter, one)

    assert reach(letter).total == 2


def test_a_coalition_without_recorded_members_gives_no_number():
    letter, coalition = make_document(), make_coalition("Coast")
    make_signature(letter, coalition)

    seen = reach(letter)

    assert seen.is_known is False
    assert seen.reason == "Cannot be checked: members not recorded (Coast)"


def test_a_member_that_joined_later_is_not_represented():
    letter, coalition = make_document(), make_recorded_coalition()
    make_membership(
        coalition,
        make_organisation(),
        starts_on=datetime.date(2020, 3, 1),
        starts_precision="month",
    )
    make_signature(letter, coalition)

    assert reach(letter).through == {}


def test_a_hidden_member_is_not_counted():
    letter, coalition = make_document(), make_recorded_coalition()
    hidden = make_organisation(visibility="hidden")
    make_membership(coalition, hidden, **SOURCED)
    make_signature(letter, coalition)

    assert reach(letter).total == 1


def test_an_undated_letter_gives_no_number():
    letter = make_document(dated=None, dated_precision="")
    make_signature(letter, make_recorded_coalition())

    assert reach(letter).reason == "Cannot be checked: the letter has no date"


def test_member_that_signed_under_a_label_is_not_known_to_be_the_same():
    letter, coalition = make_document(), make_recorded_coalition()
    member = make_organisation()
    make_membership(coalition, member, **SOURCED)
    make_signature(letter, coalition)
    make_signature(letter, member, public_label="an escapee")

    seen = reach(letter)

    assert (seen.direct, seen.both, seen.total) == ({coalition.pk}, frozenset(), 3)


def test_member_that_a_label_stands_for_is_not_represented():
    letter, coalition = make_document(), make_recorded_coalition()
    member = make_organisation(public_label="an escapee")
    make_membership(coalition, member, **SOURCED)
    make_signature(letter, coalition)

    assert reach(letter).total == 1
