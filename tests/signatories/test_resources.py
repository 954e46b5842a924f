import datetime

import pytest
from django.utils import timezone

from signatories.models import (
    Country,
    Identifier,
    Membership,
    Name,
    Redirect,
    Signatory,
)
from signatories.naming import save_signatory
from signatories.resources import (
    CountryResource,
    IdentifierResource,
    MembershipResource,
    NameResource,
    RedirectResource,
    SignatoryResource,
)
from tests.factories import (
    make_coalition,
    make_country,
    make_document,
    make_individual,
    make_membership,
    make_name,
    make_organisation,
    make_signature,
    make_staff,
    make_user,
)
from tests.sheets import bring, complaints, outcome, written

pytestmark = pytest.mark.django_db

UNTOLD = {"id", "slug", "created_at", "updated_at", "signatory_id", "history_id"}
UNTOLD |= {"history_date", "history_change_reason"}


def told(rows):
    """Return the values of rows, without those that no two runs share."""
    return [
        {name: value for name, value in row.items() if name not in UNTOLD}
        for row in rows.order_by("pk").values()
    ]


# Signatories


def test_import_needs_no_more_than_kind_and_name():
    result = bring(SignatoryResource, "kind,name\norganisation,Quay Watch\n")

    assert outcome(result) == (1, 0, 0)
    signatory = Signatory.objects.get()
    assert (signatory.slug, signatory.name) == ("quay-watch", "Quay Watch")
    assert (signatory.country, signatory.visibility) == (None, "public")


def test_import_is_the_same_as_saving_one_by_one():
    make_country("FR")
    user = make_user()
    names = ["The Quay", "항구 감시", "Quay", "Quay", "مرفأ"]
    for number, name in enumerate(names):
        save_signatory(
            Signatory(
                kind="organisation", name=name, website=f"https://a.example/{number}"
            ),
            by=user,
        )
    tables = [Signatory.objects, Signatory.history, Name.objects, Name.history]
    one_by_one = [told(table) for table in tables]
    slugs = sorted(Signatory.objects.values_list("slug", flat=True))
    for table in tables:
        table.all().delete()
    Signatory.history.all().delete()
    Name.history.all().delete()

    text = "kind,name,website\n" + "".join(
        f"organisation,{name},https://a.example/{number}\n"
        for number, name in enumerate(names[:3])
    )
    bring(SignatoryResource, text, user=user)
    save = "slug,kind,name,website\nquay-2,organisation,Quay,https://a.example/3\n"
    save += ",organisation,مرفأ,https://a.example/4\n"
    bring(SignatoryResource, save, user=user)

    assert [told(table) for table in tables] == one_by_one
    assert sorted(Signatory.objects.values_list("slug", flat=True)) == slugs


def test_import_renames_as_saving_does():
    organisation = make_organisation("Old Quay", slug="quay")
    make_name(organisation, "New Quay")

    bring(SignatoryResource, "slug,kind,name\nquay,organisation,New Quay\n")

    names = Name.objects.values_list("text", "kind")
    assert list(names) == [("New Quay", "preferred")]
    organisation.refresh_from_db()
    assert organisation.sort_key == "new quay"
    assert organisation.history.latest().history_type == "~"


def test_import_changes_only_the_columns_it_has():
    make_country("FR")
    make_organisation("Quay", slug="quay", country_id="FR", summary="Ours")

    bring(
        SignatoryResource,
        "slug,kind,name,website\nquay,organisation,Quay,https://a.example/\n",
    )

    signatory = Signatory.objects.get()
    assert (signatory.country_id, signatory.summary) == ("FR", "Ours")
    assert signatory.website == "https://a.example/"


def test_empty_cell_empties_a_value_but_never_one_that_must_be():
    make_country("FR")
    make_organisation("Quay", slug="quay", country_id="FR", visibility="hidden")

    bring(
        SignatoryResource,
        "slug,kind,name,country,visibility\nquay,organisation,Quay,,\n",
    )

    signatory = Signatory.objects.get()
    assert (signatory.country_id, signatory.visibility) == (None, "hidden")


def test_person_gets_an_address_without_a_name():
    bring(SignatoryResource, "kind,name\nindividual,Ada Lighthouse\n")

    slug = Signatory.objects.get().slug
    assert slug.startswith("p-")
    assert "ada" not in slug


def test_row_without_address_means_the_record_that_is_alike():
    make_country("FR")
    known = make_organisation("Quay", country_id="FR")

    text = "kind,name,country,summary\norganisation,Quay,FR,Ours\norganisation,Quay,,\n"
    result = bring(SignatoryResource, text)

    assert outcome(result) == (1, 1, 0)
    known.refresh_from_db()
    assert known.summary == "Ours"
    assert Signatory.objects.exclude(pk=known.pk).get().country is None


def test_row_that_could_mean_two_records_is_refused():
    make_organisation("Quay")
    make_organisation("Quay")

    result = bring(SignatoryResource, "kind,name\norganisation,Quay\n")

    assert complaints(result) == ["2 slug: 2 records are alike: say which."]


def test_same_row_twice_is_one_record():
    text = "kind,name\norganisation,Quay\norganisation,Quay\n"

    assert outcome(bring(SignatoryResource, text)) == (1, 0, 1)


@pytest.mark.parametrize("apart", [0, 1200])
def test_rows_of_one_record_that_disagree_are_refused(apart):
    text = "slug,kind,name\nquay,organisation,Quay\n"
    text += "".join(f",organisation,Pier {number}\n" for number in range(apart))
    text += "quay,organisation,Key\n"

    assert complaints(bring(SignatoryResource, text)) == [
        f"{apart + 3} __all__: Row 2 is of the same record and says otherwise."
    ]
    assert Signatory.objects.count() == 0


def test_one_bad_row_keeps_the_whole_file_out():
    text = "kind,name,country\norganisation,Quay,\norganisation,Pier,ZZ\n"

    result = bring(SignatoryResource, text)

    assert complaints(result) == ["3 country: There is no country or territory “ZZ”."]
    assert Signatory.objects.count() == 0
    assert Signatory.history.count() == 0


@pytest.mark.parametrize(
    ("headings", "row", "reason"),
    [
        (
            "kind,name",
            "club,Quay",
            "kind: “club” is not one of: organisation, individual.",
        ),
        ("kind,name", ",Quay", "kind: A value is needed here."),
        ("kind,name", "organisation,  ", "name: A value is needed here."),
        (
            "slug,kind,name",
            "a b,organisation,Quay",
            "slug: Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.",
        ),
        (
            "kind,name,is_coalition",
            "organisation,Quay,perhaps",
            "is_coalition: “perhaps” is neither yes nor no.",
        ),
        (
            "kind,name,is_coalition",
            "individual,Ada,yes",
            "__all__: A person cannot be a coalition.",
        ),
        (
            "kind,name,website",
            "organisation,Quay,javascript:alert(1)",
            "website: Enter a valid URL.",
        ),
        (
            "kind,name,listed_at",
            "organisation,Quay,soon",
            "listed_at: “soon” is no moment: write 2020-02-21T09:00.",
        ),
        (
            "kind,name",
            "organisation,Quay,more",
            "__all__: There are more cells than headings.",
        ),
        (
            "kind,name",
            "organisation,Qu\x00ay",
            "name: It holds an invisible NUL character. Type it anew.",
        ),
    ],
)
def test_bad_cell_is_refused_with_its_reason(headings, row, reason):
    result = bring(SignatoryResource, f"{headings}\n{row}\n")

    assert complaints(result) == [f"2 {reason}"]
    assert Signatory.objects.count() == 0


def test_name_that_is_too_long_is_refused():
    result = bring(SignatoryResource, f"kind,name\norganisation,{'x' * 301}\n")

    assert complaints(result) == [
        "2 name: Ensure this value has at most 300 characters (it has 301)."
    ]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("", ["The file is empty."]),
        ("kind\norganisation\n", ["The column “name” is missing."]),
        ("kind,name,name\n", ["The column “name” stands twice."]),
    ],
)
def test_wrong_headings_are_named(text, reasons):
    assert complaints(bring(SignatoryResource, text)) == reasons


def test_unknown_heading_is_named_beside_the_known_ones():
    (reason,) = complaints(bring(SignatoryResource, "kind,name,land\n"))

    assert reason.startswith("The column “land” is not known. Known are: slug, kind,")


def test_stray_spaces_capitals_and_blank_rows_do_not_matter():
    make_country("FR")
    text = " kind , name,country,\n Organisation ,  Quay\u00a0, fr,\n,,,\n"

    assert outcome(bring(SignatoryResource, text)) == (1, 0, 0)
    signatory = Signatory.objects.get()
    assert (signatory.kind, signatory.name) == ("organisation", "Quay")
    assert signatory.country_id == "FR"


def test_identical_import_leaves_every_timestamp():
    make_organisation("Quay")
    before = Signatory.objects.values_list("updated_at", flat=True).get()

    result = bring(SignatoryResource, written(SignatoryResource))

    assert outcome(result) == (0, 0, 1)
    assert Signatory.objects.values_list("updated_at", flat=True).get() == before
    assert Signatory.history.count() == 1


def test_dry_run_writes_nothing():
    result = bring(SignatoryResource, "kind,name\norganisation,Quay\n", dry_run=True)

    assert outcome(result) == (1, 0, 0)
    assert Signatory.objects.count() == 0


def test_import_says_in_the_history_who_and_from_what():
    user = make_user()

    bring(
        SignatoryResource,
        "kind,name\norganisation,Quay\n",
        user=user,
        file_name="a.csv",
    )

    for record in (Signatory.history.get(), Name.history.get()):
        assert (record.history_user, record.history_change_reason) == (
            user,
            "Import: a.csv",
        )


def test_import_hides_at_once_and_leaves_no_trace_of_it():
    organisation = make_organisation("Quay", slug="quay", listed_at=timezone.now())
    signature = make_signature(make_document(), organisation)
    before = Signatory.objects.get().updated_at

    bring(
        SignatoryResource, "slug,kind,name,visibility\nquay,organisation,Quay,hidden\n"
    )

    signature.refresh_from_db()
    organisation.refresh_from_db()
    assert (signature.visible_from, organisation.visible_from) == (None, None)
    assert organisation.updated_at == before


def test_old_file_does_not_show_again_what_was_hidden():
    make_organisation("Quay", slug="quay", visibility="hidden")
    make_individual("Ada", slug="p-1", public_label="an escapee")
    text = "slug,kind,name,visibility,public_label\nquay,organisation,Quay,public,\n"
    text += "p-1,individual,Ada,public,\n"

    assert complaints(bring(SignatoryResource, text)) == [
        "2 visibility: It is not public. To show it again takes a reviewer.",
        "3 public_label: To take off the label takes a reviewer.",
    ]


def test_address_of_a_persons_page_does_not_spell_the_name():
    text = "slug,kind,name,page_basis\nada-quay,individual,Ada Quay,public_figure\n"

    said = complaints(bring(SignatoryResource, text))

    words = "slug: It spells the name, which no address of a person's page may do."
    assert said == [f"2 {words}"]


def test_person_without_a_page_may_come_under_any_key():
    bring(SignatoryResource, "slug,kind,name\nada-quay,individual,Ada Quay\n")
    asked = "slug,kind,name,page_basis\nada-quay,individual,Ada Quay,consent\n"

    said = complaints(bring(SignatoryResource, asked))

    assert Signatory.objects.get().slug == "ada-quay"
    assert len(said) == 1


def test_reviewer_may_show_again():
    make_organisation("Quay", slug="quay", visibility="hidden")
    reviewer = make_staff("show_again")
    text = "slug,kind,name,visibility\nquay,organisation,Quay,public\n"

    assert outcome(bring(SignatoryResource, text, user=reviewer)) == (0, 1, 0)
    assert Signatory.objects.get().visibility == "public"


def test_listing_by_an_editor_makes_the_record_public():
    text = "kind,name,listed_at\norganisation,Quay,2020-02-21T09:00:00+09:00\n"

    bring(SignatoryResource, text)

    signatory = Signatory.objects.get()
    moment = datetime.datetime(2020, 2, 21, tzinfo=datetime.UTC)
    assert signatory.listed_at == signatory.visible_from == moment
    assert Name.objects.get().visible_from == moment


def test_merged_record_is_in_no_sheet_and_takes_nothing():
    survivor = make_organisation("Quay", slug="quay")
    make_organisation("Pier", slug="pier", merged_into=survivor)
    text = "slug,kind,name\npier,organisation,Pier\n"

    assert b"pier" not in written(SignatoryResource)
    assert complaints(bring(SignatoryResource, text)) == [
        "2 slug: It was merged into “quay”: write that."
    ]
    assert complaints(bring(NameResource, "signatory,text\npier,Jetty\n")) == [
        "2 signatory: “pier” was merged into another record: write “quay”."
    ]


@pytest.mark.parametrize("rows", [1, 3])
def test_import_costs_a_few_queries_however_many_rows(django_assert_num_queries, rows):
    make_country("FR")
    text = "slug,kind,name,country\n" + "".join(
        f"quay-{number},organisation,Quay {number},FR\n" for number in range(rows)
    )

    with django_assert_num_queries(10):
        bring(SignatoryResource, text)


@pytest.mark.parametrize("rows", [1, 3])
def test_export_costs_one_query_however_many_rows(django_assert_num_queries, rows):
    make_country("FR")
    for _row in range(rows):
        make_name(make_organisation(country_id="FR"), "Quay")

    with django_assert_num_queries(1):
        written(NameResource)


# Names


def test_name_needs_no_more_than_signatory_and_text():
    make_organisation("Quay", slug="quay")

    bring(NameResource, "signatory,text\nquay,The Quay\n")

    name = Name.objects.get(text="The Quay")
    assert (name.kind, name.language, name.search_key) == ("alias", "", "the quay")
    assert name.history.get().history_type == "+"


def test_name_is_public_with_its_signatory():
    make_organisation("Quay", slug="quay", listed_at=timezone.now())
    make_organisation("Pier", slug="pier")

    bring(NameResource, "signatory,text\nquay,The Quay\npier,The Pier\n")

    assert Name.objects.get(text="The Quay").visible_from is not None
    assert Name.objects.get(text="The Pier").visible_from is None


def test_preferred_name_takes_details_but_no_other_text():
    make_organisation("Quay", slug="quay")
    right = "signatory,text,kind,language\nquay,Quay,preferred,en\n"
    wrong = "signatory,text,kind,language\nquay,Key,preferred,en\n"

    assert outcome(bring(NameResource, right)) == (0, 1, 0)
    assert Name.objects.get().language == "en"
    assert complaints(bring(NameResource, wrong)) == [
        "2 text: The record's name is “Quay”. Change it in the list of signatories."
    ]


def test_name_of_nobody_is_refused():
    assert complaints(bring(NameResource, "signatory,text\nnobody,Quay\n")) == [
        "2 signatory: There is no signatory “nobody”."
    ]


def test_name_keeps_dates_as_precise_as_they_are():
    make_organisation("Quay", slug="quay")
    text = "signatory,text,starts_on,ends_on\nquay,Old Quay,1999,2001-5\n"

    bring(NameResource, text)

    name = Name.objects.get(text="Old Quay")
    assert (name.starts_on.year, name.starts_precision) == (1999, "year")
    assert b",1999,2001-05," in written(NameResource)


@pytest.mark.parametrize("date", ["21.2.2020", "2020-13", "2020-02-30"])
def test_date_that_is_none_is_refused(date):
    make_organisation("Quay", slug="quay")

    result = bring(NameResource, f"signatory,text,starts_on\nquay,Old Quay,{date}\n")

    assert complaints(result) == [
        f"2 starts_on: “{date}” is no date: write 2020, 2020-02 or 2020-02-21."
    ]


# Countries, identifiers, memberships, old addresses


def test_country_is_known_by_its_code():
    make_country("FR")

    result = bring(
        CountryResource, "code,name,name_ko\nFR,Gaul,프랑스\nKR,Korea,한국\n"
    )

    assert outcome(result) == (1, 1, 0)
    assert Country.objects.get(code="FR").name == "Gaul"
    assert [row.history_type for row in Country.history.filter(code="KR")] == ["+"]


def test_country_code_is_two_capitals():
    result = bring(CountryResource, "code,name,name_ko\nFRA,France,프랑스\n")

    assert [reason.partition(":")[0] for reason in complaints(result)] == ["2 code"] * 2


def test_identifier_is_known_by_all_it_says():
    make_organisation("Quay", slug="quay")
    text = "signatory,scheme,value\nquay,ror,0abc\n"

    assert outcome(bring(IdentifierResource, text)) == (1, 0, 0)
    assert outcome(bring(IdentifierResource, text)) == (0, 0, 1)
    assert str(Identifier.objects.get()) == "ROR: 0abc"


def test_membership_is_known_by_its_start():
    make_coalition("Harbours", slug="harbours")
    make_organisation("Quay", slug="quay")
    text = (
        "coalition,member,starts_on,role\nharbours,quay,,\nharbours,quay,2019,Chair\n"
    )

    assert outcome(bring(MembershipResource, text)) == (2, 0, 0)
    assert outcome(bring(MembershipResource, text)) == (0, 0, 2)
    assert Signatory.objects.filter(visible_from=None).count() == 0


def test_membership_in_what_is_no_coalition_is_refused():
    make_organisation("Quay", slug="quay")
    make_organisation("Pier", slug="pier")

    assert complaints(bring(MembershipResource, "coalition,member\nquay,pier\n")) == [
        "2 coalition: This organisation is not marked as a coalition."
    ]


def test_membership_that_breaks_a_rule_of_the_database_is_refused_by_row():
    coalition = make_coalition("Harbours", slug="harbours")
    make_membership(coalition, make_organisation("Quay", slug="quay"))
    make_organisation("Pier", slug="pier")
    text = "coalition,member,starts_on,ends_on\n"
    text += "harbours,pier,,\nharbours,quay,2020,2019\nharbours,harbours,,\n"

    assert complaints(bring(MembershipResource, text)) == [
        "3 __all__: It cannot end before it starts.",
        "4 __all__: A coalition is no member of itself.",
    ]
    assert Membership.objects.count() == 1


def test_old_address_is_brought_in():
    text = "kind,old_slug,slug\nsignatory,pier,quay\n"

    assert outcome(bring(RedirectResource, text)) == (1, 0, 0)
    assert outcome(bring(RedirectResource, text)) == (0, 0, 1)
    assert Redirect.objects.destination("signatory", "pier") == "quay"
