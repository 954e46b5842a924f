import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from signatories.merging import merge
from signatories.models import Judgement, Merge, Signatory
from tests.factories import (
    make_document,
    make_editor,
    make_individual,
    make_name,
    make_organisation,
    make_signature,
    make_user,
)

pytestmark = pytest.mark.django_db
CHANGE = "change_organisation"
MERGE = "merge_signatory"


@pytest.fixture
def may(client):
    """Sign in somebody who has these permissions and no others."""

    def may(*codenames):
        user = make_user(is_staff=True)
        permissions = Permission.objects.filter(
            codename__in=codenames, content_type__app_label="signatories"
        )
        user.user_permissions.set(permissions)
        client.force_login(user)
        return user

    return may


@pytest.fixture
def survivor():
    return make_organisation("Harbour Watch", slug="harbour-watch")


@pytest.fixture
def vanished():
    return make_organisation("Harbor Watch", slug="harbor-watch")


@pytest.fixture
def act(survivor, vanished):
    return merge(survivor, vanished, by=make_editor(), reason="The same office")


def address(page, *args):
    return reverse(f"admin:signatories_{page}", args=args)


def merge_address(survivor, vanished):
    query = f"survivor={survivor.pk}&vanished={vanished.pk}"
    return f"{address('organisation_merge')}?{query}"


def confirm(client, survivor, vanished, **choices):
    """Look at the preview and send it off as it was seen."""
    data = {
        "survivor": survivor.pk,
        "vanished": vanished.pk,
        "reason": "The same office",
        **choices,
    }
    page = client.post(address("organisation_merge"), data)
    data["confirmed"] = page.context["seen"]
    return client.post(address("organisation_merge"), data)


# Who may


@pytest.mark.parametrize("permissions", [[CHANGE], [MERGE]])
def test_merging_pages_refuse_who_may_not(client, may, survivor, vanished, permissions):
    may("view_organisation", *permissions)

    for page in (
        merge_address(survivor, vanished),
        address("organisation_other", survivor.pk),
        address("organisation_split", survivor.pk),
    ):
        assert client.get(page).status_code == 403
        assert client.post(page).status_code == 403


def test_renaming_refuses_who_may_only_look(client, may, survivor):
    may("view_organisation", MERGE)
    page = address("organisation_rename", survivor.pk)

    assert client.get(page).status_code == 403
    assert client.post(page, {"name": "Port Watch"}).status_code == 403


def test_undoing_refuses_who_may_not_merge(client, may, act):
    may("view_merge", CHANGE)
    page = address("merge_undo", act.pk)

    assert client.get(page).status_code == 403
    assert client.post(page, {"reason": "Two"}).status_code == 403


def test_action_is_for_who_may_merge(client, may, survivor):
    may("view_organisation", CHANGE)
    page = client.get(address("organisation_changelist"))
    assert "merge_records" not in page.content.decode()

    may("view_organisation", CHANGE, MERGE)
    page = client.get(address("organisation_changelist"))
    assert "merge_records" in page.content.decode()


def test_record_offers_the_acts_to_who_may(client, may, survivor):
    page = address("organisation_change", survivor.pk)
    may("view_organisation", CHANGE)
    assert "../merge/" not in client.get(page).content.decode()

    may("view_organisation", CHANGE, MERGE)
    assert "../merge/" in client.get(page).content.decode()


# Merging


def test_action_leads_to_the_preview_with_the_better_linked_staying(
    client, may, survivor, vanished
):
    may("view_organisation", CHANGE, MERGE)
    make_signature(make_document(), vanished)

    response = client.post(
        address("organisation_changelist"),
        {"action": "merge_records", "_selected_action": [survivor.pk, vanished.pk]},
    )

    assert (response.status_code, response.url) == (
        302,
        merge_address(vanished, survivor),
    )


@pytest.mark.parametrize("number", [1, 3])
def test_action_asks_for_exactly_two(client, may, number):
    may("view_organisation", CHANGE, MERGE)
    chosen = [make_organisation().pk for _ in range(number)]

    response = client.post(
        address("organisation_changelist"),
        {"action": "merge_records", "_selected_action": chosen},
        follow=True,
    )

    assert [str(one) for one in response.context["messages"]] == ["Choose exactly two."]


def test_search_offers_records_of_that_name_but_not_the_one_itself(
    client, may, survivor, vanished
):
    may(CHANGE, MERGE)
    make_name(vanished, "Vigie du port")
    make_individual("Vigie du port")

    page = client.get(address("organisation_other", survivor.pk), {"q": "vigie"})

    assert [where for _words, where in page.context["found"]] == [
        merge_address(vanished, survivor)
    ]


def test_preview_shows_all_and_changes_nothing(client, may, survivor, vanished):
    may(CHANGE, MERGE)
    make_signature(make_document("Open the harbour"), vanished)

    page = client.get(merge_address(survivor, vanished))

    told = {one.heading: one.moved or one.made for one in page.context["told"]}
    assert told == {
        "Names": ["Harbor Watch"],
        "Signatures": ["Open the harbour, 21 February 2020"],
        "Old addresses": ["harbor-watch → harbour-watch"],
    }
    assert page.context["warnings"] == [
        "More hangs on “Harbor Watch” than on the record that would stay.",
        "These names become public with it: Harbour Watch.",
    ]
    assert Signatory.objects.unmerged().count() == 2


def test_preview_warns_of_a_verdict_that_they_differ(client, may, survivor, vanished):
    user = may(CHANGE, MERGE)
    Judgement.objects.create(
        first=survivor,
        second=vanished,
        verdict="different",
        judged_by=user,
        reason="Other town.",
    )

    (warning,) = client.get(merge_address(survivor, vanished)).context["warnings"]

    assert warning.endswith("that these are different. Other town.")


def test_preview_warns_of_what_is_hidden(client, may, survivor, vanished):
    may(CHANGE, MERGE)
    vanished.visibility = "hidden"
    vanished.save()

    page = client.get(merge_address(survivor, vanished))

    assert "“Harbor Watch” is not public (hidden)." in page.context["warnings"][0]
    assert "visibility" not in page.context["form"].fields


def test_merge_is_done_as_it_was_seen(client, may, survivor, vanished):
    user = may(CHANGE, MERGE, "view_merge")

    response = confirm(client, survivor, vanished, name="vanished")

    act = Merge.objects.get()
    survivor.refresh_from_db()
    assert (response.status_code, response.url) == (
        302,
        address("merge_change", act.pk),
    )
    assert (act.acted_by, act.reason) == (user, "The same office")
    assert survivor.name == "Harbor Watch"
    assert client.get(response.url).status_code == 200


def test_merge_is_shown_anew_when_something_changed_meanwhile(
    client, may, survivor, vanished
):
    may(CHANGE, MERGE)
    seen = client.get(merge_address(survivor, vanished)).context["seen"]
    make_name(vanished, "HW")

    page = client.post(
        address("organisation_merge"),
        {
            "survivor": survivor.pk,
            "vanished": vanished.pk,
            "reason": "Same",
            "confirmed": seen,
        },
    )

    assert page.context["changed_since"] is True
    assert Merge.objects.count() == 0


def test_merge_asks_for_a_reason(client, may, survivor, vanished):
    may(CHANGE, MERGE)

    page = confirm(client, survivor, vanished, reason="")

    assert page.context["form"].errors == {"reason": ["This field is required."]}
    assert Merge.objects.count() == 0


def test_only_a_reviewer_chooses_the_visibility(client, may, survivor, vanished):
    vanished.visibility = "hidden"
    vanished.save()
    may(CHANGE, MERGE, "show_again")

    confirm(client, survivor, vanished, visibility="public")

    survivor.refresh_from_db()
    assert survivor.visibility == "public"


def test_visibility_sent_by_another_editor_is_not_taken(
    client, may, survivor, vanished
):
    vanished.visibility = "hidden"
    vanished.save()
    may(CHANGE, MERGE)

    confirm(client, survivor, vanished, visibility="public")

    survivor.refresh_from_db()
    assert survivor.visibility == "hidden"


def test_merging_what_was_merged_meanwhile_says_so(client, may, act):
    may(CHANGE, MERGE)

    response = client.get(merge_address(act.survivor, act.vanished), follow=True)

    (message,) = response.context["messages"]
    assert "was merged into" in str(message)


def test_preview_tells_what_changes_in_the_record(client, may, survivor, vanished):
    may(CHANGE, MERGE)
    vanished.visibility = "hidden"
    vanished.summary = "Looks after harbours."
    vanished.save()

    page = client.get(merge_address(survivor, vanished))

    told = {one.heading: one.changed for one in page.context["told"]}
    assert told["Signatories"] == [
        "Harbour Watch – visibility: public → hidden",
        "Harbour Watch – summary: – → Looks after harbours.",
    ]


def test_merged_record_is_only_looked_at(client, may, act):
    may("view_organisation", CHANGE, MERGE)
    page = address("organisation_change", act.vanished.pk)

    assert client.get(page).context["has_change_permission"] is False
    assert client.post(page, {"name": "Another"}).status_code == 403


# Taking back


def test_list_and_page_of_acts_are_read_only(client, may, act):
    may("view_merge")

    assert client.get(address("merge_changelist")).status_code == 200
    page = client.get(address("merge_change", act.pk))
    assert page.status_code == 200
    assert page.context["may_undo"] is False
    assert client.get(address("merge_add")).status_code == 403


def test_undo_page_asks_and_takes_back(client, may, act):
    may(MERGE, "view_merge")
    signature = make_signature(make_document(), act.survivor)
    page = client.get(address("merge_undo", act.pk))
    assert page.status_code == 200

    client.post(
        address("merge_undo", act.pk),
        {
            "reason": "They are two",
            "handed": [f"documents.signature:{signature.pk}"],
            "different": "on",
        },
    )

    signature.refresh_from_db()
    assert signature.signatory == act.vanished
    assert Signatory.objects.unmerged().count() == 2
    assert Judgement.objects.get().verdict == "different"


def test_undo_asks_for_a_reason(client, may, act):
    may(MERGE, "view_merge")

    client.post(address("merge_undo", act.pk), {"reason": ""})

    assert Signatory.objects.unmerged().count() == 1


def test_undo_twice_says_so(client, may, act):
    may(MERGE, "view_merge")
    for _ in range(2):
        response = client.post(
            address("merge_undo", act.pk), {"reason": "Two"}, follow=True
        )

    messages = [str(one) for one in response.context["messages"]]
    assert messages == ["It was taken back before."]


# Splitting and renaming


def test_split_page_shows_both_before_it_splits(client, may, survivor):
    may(CHANGE, MERGE, "view_merge")
    goes, stays = (make_signature(make_document(), survivor) for _ in range(2))
    data = {
        "name": "Busan Watch",
        "reason": "Two offices",
        "documents.signature": [goes.pk],
    }

    page = client.post(address("organisation_split", survivor.pk), data)
    going, staying = page.context["going"], page.context["staying"]
    assert going == [("Signatures", [f"{goes.document}, 21 February 2020"])]
    assert staying == [("Signatures", [f"{stays.document}, 21 February 2020"])]
    assert Merge.objects.count() == 0

    client.post(
        address("organisation_split", survivor.pk),
        {**data, "confirmed": page.context["seen"]},
    )
    goes.refresh_from_db()
    assert goes.signatory.name == "Busan Watch"


def test_split_page_asks_what_goes(client, may, survivor):
    may(CHANGE, MERGE)
    make_signature(make_document(), survivor)

    page = client.post(
        address("organisation_split", survivor.pk), {"name": "Busan", "reason": "Two"}
    )

    assert page.context["form"].non_field_errors() == [
        "Choose what goes with the new record."
    ]


def test_rename_page_renames(client, may, survivor):
    may(CHANGE, "view_organisation", "view_merge")
    page = address("organisation_rename", survivor.pk)
    assert client.get(page).status_code == 200

    client.post(
        page,
        {
            "name": "Port Watch",
            "ended": "2024-05",
            "new_address": "on",
            "reason": "New name",
        },
    )

    survivor.refresh_from_db()
    former = survivor.names.get(kind="former")
    assert (survivor.name, survivor.slug) == ("Port Watch", "port-watch")
    assert (former.text, former.ends_precision) == ("Harbour Watch", "month")


def test_rename_page_says_what_is_no_date(client, may, survivor):
    may(CHANGE)

    page = client.post(
        address("organisation_rename", survivor.pk),
        {"name": "Port Watch", "ended": "last May", "reason": "New name"},
    )

    assert page.context["form"].errors == {
        "ended": ["“last May” is no date: write 2020, 2020-02 or 2020-02-21."]
    }


def test_people_merge_on_their_own_pages(client, may):
    may("change_individual", MERGE)
    first, second = make_individual("Ada"), make_individual("Ada")

    page = client.get(
        address("individual_merge"), {"survivor": first.pk, "vanished": second.pk}
    )

    assert page.status_code == 200
