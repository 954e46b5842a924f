import datetime

import pytest
from django.utils import timezone

from documents.models import Issuer
from signatories.merging import Refused, better_linked, merge
from signatories.merging.merging_two import draft_merge
from signatories.models import Identifier, Judgement, Membership, Name, Redirect
from tests.factories import (
    make_coalition,
    make_country,
    make_document,
    make_draft,
    make_editor,
    make_individual,
    make_intake,
    make_membership,
    make_name,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return make_editor()


@pytest.fixture
def survivor():
    return make_organisation("Harbour Watch", slug="harbour-watch")


@pytest.fixture
def vanished():
    return make_organisation("Harbor Watch", slug="harbor-watch")


@pytest.fixture
def merged(editor, survivor, vanished):
    """Merge the two, and return the act; `choices` as the editor's."""

    def merged(**choices):
        reason = "The same office"
        return merge(survivor, vanished, by=editor, reason=reason, choices=choices)

    return merged


def names_of(record):
    return sorted(record.names.values_list("text", "kind"))


def judge(first, second, verdict, **fields):
    first, second = sorted([first, second], key=lambda record: record.pk)
    return Judgement.objects.create(
        first=first, second=second, verdict=verdict, **fields
    )


# Refusals


def test_merge_asks_for_a_reason(editor, survivor, vanished):
    with pytest.raises(Refused):
        merge(survivor, vanished, by=editor, reason=" ")


def test_merge_refuses_one_record(editor, survivor):
    with pytest.raises(Refused):
        merge(survivor, survivor, by=editor, reason="Same")


def test_merge_refuses_an_organisation_and_a_person(editor, survivor):
    with pytest.raises(Refused):
        merge(survivor, make_individual(), by=editor, reason="Same")


def test_merge_refuses_what_was_merged_already(editor, survivor, vanished, merged):
    merged()

    with pytest.raises(Refused):
        merge(vanished, make_organisation(), by=editor, reason="Same")


# The records


def test_vanished_record_stays_with_its_address_leading_on(survivor, vanished, merged):
    merged()

    vanished.refresh_from_db()
    assert (vanished.merged_into, vanished.visible_from) == (survivor, None)
    assert vanished.slug == "harbor-watch"
    destination = Redirect.objects.destination("signatory", "harbor-watch")
    assert destination == "harbour-watch"


def test_old_addresses_lead_on_through_chains(client, editor, survivor, vanished):
    last = make_organisation("Port Watch", slug="port-watch")
    make_signature(make_document(), last)
    merge(survivor, vanished, by=editor, reason="One")
    merge(last, survivor, by=editor, reason="Two")

    response = client.get("/organisations/harbor-watch/")

    assert (response.status_code, response.url) == (301, "/organisations/port-watch/")


def test_records_merged_before_follow(editor, survivor, vanished):
    first = make_organisation()
    merge(vanished, first, by=editor, reason="One")

    merge(survivor, vanished, by=editor, reason="Two")

    first.refresh_from_db()
    assert first.merged_into == survivor


def test_survivor_takes_what_it_lacks(survivor, vanished, merged):
    vanished.country = make_country()
    vanished.summary = "Looks after harbours."
    vanished.save()
    survivor.summary = "Watches."
    survivor.save()

    merged()

    survivor.refresh_from_db()
    assert (survivor.country_id, survivor.summary) == ("FR", "Watches.")


def test_chosen_values_are_taken(survivor, vanished, merged):
    merged(name="vanished")

    survivor.refresh_from_db()
    assert survivor.name == "Harbor Watch"
    assert survivor.sort_key == "harbor watch"
    assert names_of(survivor) == [
        ("Harbor Watch", "preferred"),
        ("Harbour Watch", "alias"),
    ]


def test_person_gets_no_page_unasked(editor):
    survivor = make_individual("Ada")
    vanished = make_individual("Ada", page_basis="consent")

    merge(survivor, vanished, by=editor, reason="One")

    survivor.refresh_from_db()
    assert survivor.page_basis == ""


def test_merge_is_in_the_history_with_who_and_why(editor, survivor, vanished, merged):
    vanished.summary = "Looks after harbours."
    vanished.save()
    signature = make_signature(make_document(), vanished)

    merged()

    for record in (survivor, vanished, signature):
        entry = record.history.first()
        assert (entry.history_user, entry.history_change_reason) == (
            editor,
            "The same office",
        )


def test_long_reason_fits_the_history(editor, survivor, vanished):
    act = merge(survivor, vanished, by=editor, reason="why " * 100)

    vanished_entry = vanished.history.first()
    assert len(vanished_entry.history_change_reason) == 100
    assert len(act.reason) == 400


def test_better_linked_comes_first_then_the_older(survivor, vanished):
    assert better_linked(vanished, survivor) == [survivor, vanished]

    make_signature(make_document(), vanished)

    assert better_linked(survivor, vanished) == [vanished, survivor]


# Names and identifiers


def test_names_move_and_join(survivor, vanished, merged):
    make_name(survivor, "HW", kind="misprint")
    make_name(vanished, "HW", kind="acronym")
    make_name(vanished, "Vigie du port", kind="translation", language="fr")

    merged()

    assert names_of(survivor) == [
        ("HW", "acronym"),
        ("Harbor Watch", "alias"),
        ("Harbour Watch", "preferred"),
        ("Vigie du port", "translation"),
    ]
    assert vanished.names.count() == 0


def test_name_joins_the_right_one_before_its_misprint(survivor, vanished, merged):
    make_name(survivor, "HW", kind="misprint")
    make_name(survivor, "HW", kind="acronym")
    make_name(vanished, "HW", kind="acronym")

    merged()

    assert names_of(survivor)[:2] == [("HW", "acronym"), ("HW", "misprint")]


def test_names_nobody_has_seen_yet_wait_for_their_letter(survivor, vanished, merged):
    make_signature(make_document(), survivor)
    make_signature(make_draft(), vanished)

    merged()

    assert list(Name.objects.public().values_list("text", flat=True)) == [
        "Harbour Watch"
    ]


def test_public_names_stay_public(survivor, vanished, merged):
    make_signature(make_document(), vanished)

    merged()

    assert sorted(Name.objects.public().values_list("text", flat=True)) == [
        "Harbor Watch",
        "Harbour Watch",
    ]


def test_identifiers_move_and_join(survivor, vanished, merged):
    for record, value in [(survivor, "1"), (vanished, "1"), (vanished, "2")]:
        Identifier.objects.create(signatory=record, scheme="ror", value=value)

    merged()

    values = Identifier.objects.values_list("signatory", "value")
    assert sorted(values) == [(survivor.pk, "1"), (survivor.pk, "2")]


# Memberships


def test_memberships_move_and_join(survivor, vanished, merged):
    coalition, other = make_coalition(), make_coalition()
    kept = make_membership(coalition, survivor, role="Chair")
    make_membership(coalition, vanished, role="Member", source="Its site")
    moved = make_membership(other, vanished)

    merged()

    rows = Membership.objects.order_by("pk").values_list(
        "pk", "member", "role", "source"
    )
    assert list(rows) == [
        (kept.pk, survivor.pk, "Chair", "Its site"),
        (moved.pk, survivor.pk, "", ""),
    ]


def test_memberships_of_different_times_both_stay(survivor, vanished, merged):
    coalition = make_coalition()
    start = datetime.date(2019, 1, 1)
    make_membership(coalition, survivor)
    make_membership(coalition, vanished, starts_on=start, starts_precision="year")

    merged()

    assert survivor.member_of.count() == 2


def test_joined_membership_is_as_private_as_either(survivor, vanished, merged):
    coalition = make_coalition()
    kept = make_membership(coalition, survivor)
    make_membership(coalition, vanished, visibility="hidden")

    merged()

    kept.refresh_from_db()
    assert (kept.visibility, kept.visible_from) == ("hidden", None)


def test_membership_of_one_in_the_other_goes(editor):
    coalition, member = make_coalition(), make_organisation()
    make_membership(coalition, member)

    merge(coalition, member, by=editor, reason="One")

    assert Membership.objects.count() == 0


def test_coalition_stays_one_with_its_members(editor, survivor):
    vanished = make_coalition(has_members_recorded=True)
    membership = make_membership(vanished, make_organisation())

    merge(survivor, vanished, by=editor, reason="One")

    survivor.refresh_from_db()
    membership.refresh_from_db()
    assert (survivor.is_coalition, survivor.has_members_recorded) == (True, True)
    assert membership.coalition == survivor


# Letters


def test_signatures_move_with_their_lines(survivor, vanished, merged):
    signature = make_signature(make_document(), vanished)
    line = make_printed_line(signature)

    merged()

    signature.refresh_from_db()
    line.refresh_from_db()
    assert (signature.signatory, line.signature) == (survivor, signature)
    assert line.text == "Harbor Watch"
    assert signature.visible_from == signature.document.visible_from


def test_signatures_under_one_letter_join_and_every_line_stays(
    survivor, vanished, merged
):
    letter = make_document()
    kept = make_signature(letter, survivor)
    gone = make_signature(
        letter, vanished, country=make_country(), part="convener", capacity="Board"
    )
    lines = [make_printed_line(kept), make_printed_line(gone)]

    merged()

    kept.refresh_from_db()
    assert list(letter.signatures.all()) == [kept]
    assert list(kept.printed_lines.order_by("pk")) == lines
    assert (kept.country_id, kept.part, kept.capacity) == ("FR", "convener", "Board")
    assert gone.history.first().history_type == "-"


def test_joined_signature_is_as_private_as_either(survivor, vanished, merged):
    letter = make_document()
    kept = make_signature(letter, survivor)
    make_signature(letter, vanished, visibility="withheld", public_label="a group")

    merged()

    kept.refresh_from_db()
    assert (kept.visibility, kept.public_label) == ("withheld", "a group")
    assert kept.visible_from is None


def test_withdrawn_under_either_name_is_withdrawn(survivor, vanished, merged):
    letter = make_document()
    kept = make_signature(letter, survivor)
    make_signature(letter, vanished, state="withdrawn", state_note="Asked")

    merged()

    kept.refresh_from_db()
    assert (kept.state, kept.state_note) == ("withdrawn", "Asked")


def test_issuers_and_publishers_move(survivor, vanished, merged):
    letter, other = make_document(), make_document()
    for document, record in [(letter, survivor), (letter, vanished), (other, vanished)]:
        Issuer.objects.create(document=document, signatory=record)
    publication = make_publication(letter, publisher=vanished)

    merged()

    publication.refresh_from_db()
    rows = Issuer.objects.order_by("pk").values_list("document", "signatory")
    assert list(rows) == [(letter.pk, survivor.pk), (other.pk, survivor.pk)]
    assert publication.publisher == survivor


def test_lists_being_added_follow(survivor, vanished, merged):
    letter = make_draft()
    kept = make_signature(letter, survivor)
    row = make_intake("Harbor Watch", document=letter).rows.get()
    row.signatory = vanished
    row.signature = make_signature(letter, vanished)
    row.save()

    merged()

    row.refresh_from_db()
    assert (row.signatory, row.signature) == (survivor, kept)


# Judgements


def test_judgements_follow_in_order(survivor, vanished, merged):
    older, newer = make_organisation(), make_organisation()
    for other in (older, newer):
        judge(vanished, other, "different")

    merged()

    pairs = Judgement.objects.order_by("pk").values_list("first", "second")
    assert list(pairs) == [(survivor.pk, older.pk), (survivor.pk, newer.pk)]


def test_judgement_on_the_two_themselves_goes(survivor, vanished, merged):
    judge(survivor, vanished, "same")

    merged()

    assert Judgement.objects.count() == 0


def test_twofold_judgement_joins_and_telling_apart_prevails(survivor, vanished, merged):
    other = make_organisation()
    judge(survivor, other, "same")
    judge(vanished, other, "different")

    merged()

    assert list(Judgement.objects.values_list("verdict", flat=True)) == ["different"]


def test_printed_name_that_meant_either_means_both(survivor, vanished, merged):
    for record, verdict in [(survivor, "different"), (vanished, "same")]:
        Judgement.objects.create(
            printed_key="harbor watch", signatory=record, verdict=verdict
        )

    merged()

    rows = Judgement.objects.values_list("signatory", "verdict")
    assert list(rows) == [(survivor.pk, "same")]


# Hidden records


@pytest.mark.parametrize("which", ["survivor", "vanished"])
def test_merged_record_is_as_private_as_either(request, which, survivor, merged):
    private = request.getfixturevalue(which)
    private.visibility = "hidden"
    private.save()
    signature = make_signature(make_document(), survivor)

    merged()

    survivor.refresh_from_db()
    signature.refresh_from_db()
    assert (survivor.visibility, survivor.visible_from) == ("hidden", None)
    assert signature.visible_from is None


def test_reviewer_may_choose_the_visibility(survivor, vanished, merged):
    vanished.visibility = "hidden"
    vanished.save()
    make_signature(make_document(), survivor)

    merged(visibility="public")

    survivor.refresh_from_db()
    assert survivor.visibility == "public"
    assert survivor.visible_from is not None


def test_hidden_record_leaves_no_old_address(vanished, merged):
    vanished.visibility = "hidden"
    vanished.save()

    merged(visibility="public")

    assert Redirect.objects.count() == 0


def test_label_stays_in_place_of_the_name(survivor, vanished, merged):
    vanished.public_label = "a group by the sea"
    vanished.save()

    merged()

    survivor.refresh_from_db()
    assert survivor.public_label == "a group by the sea"


# The preview, and how much work it is


def test_preview_writes_nothing_and_says_the_same(editor, survivor, vanished, merged):
    make_signature(make_document(), vanished)

    _draft, changes = draft_merge(survivor, vanished)

    vanished.refresh_from_db()
    assert vanished.merged_into is None
    kept = merged().moved["changes"]
    assert [(one["model"], one["pk"]) for one in kept if one["before"]] == [
        (change.model._meta.label_lower, change.pk)
        for change in changes
        if change.before
    ]


@pytest.mark.parametrize("number", [1, 3])
def test_merge_takes_a_constant_number_of_statements(
    number, survivor, vanished, merged, django_assert_num_queries
):
    moment = timezone.now()
    for position in range(number):
        letter = make_document(publish_at=moment)
        make_printed_line(make_signature(letter, vanished))
        make_name(vanished, f"Watch {position}")

    with django_assert_num_queries(53):
        merged()
