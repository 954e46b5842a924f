import datetime

import pytest

from documents.models import (
    Addressee,
    Campaign,
    Document,
    PrintedLine,
    Response,
    Signature,
    StatedCount,
    Topic,
)
from documents.resources import (
    AddresseeResource,
    CampaignResource,
    DocumentResource,
    PrintedLineResource,
    PublicationResource,
    ResponseResource,
    SignatureResource,
    StatedCountResource,
    TopicResource,
)
from tests.factories import (
    make_country,
    make_document,
    make_draft,
    make_individual,
    make_organisation,
    make_publication,
    make_signature,
    make_user,
)
from tests.sheets import bring, complaints, outcome, written

pytestmark = pytest.mark.django_db


# Campaigns, topics, documents


def test_campaign_gets_an_address_from_its_name():
    text = "name_en,name_ko\nLetters of 2020,2020년 서한\n"

    assert outcome(bring(CampaignResource, text)) == (1, 0, 0)
    assert outcome(bring(CampaignResource, text)) == (0, 0, 1)
    assert Campaign.objects.get().slug == "letters-of-2020"


def test_document_needs_no_more_than_a_title():
    bring(DocumentResource, "title\nTo the mayor\n")

    document = Document.objects.get()
    assert (document.slug, document.state) == ("to-the-mayor", "draft")
    assert (document.kind, document.language) == ("open_letter", "en")
    assert document.visible_from is None


def test_document_lists_issuers_in_order_and_topics_and_countries():
    for code in ("FR", "KR"):
        make_country(code)
    for slug in ("quay", "pier"):
        make_organisation(slug.title(), slug=slug)
    for slug in ("aid", "peace"):
        Topic.objects.create(slug=slug, name_en=slug)
    text = "title,issuers,topics,concerns\nA,quay | pier,peace|aid, KR | FR |\n"

    assert outcome(bring(DocumentResource, text)) == (1, 0, 0)
    assert outcome(bring(DocumentResource, text)) == (0, 0, 1)
    document = Document.objects.get()
    issuers = document.issuings.values_list("position", "signatory__slug")
    assert list(issuers) == [(1, "quay"), (2, "pier")]
    assert sorted(document.topics.values_list("slug", flat=True)) == ["aid", "peace"]
    assert b",quay | pier,aid | peace,FR | KR," in written(DocumentResource)


def test_document_gives_up_what_its_lists_no_longer_name():
    user = make_user()
    for slug in ("quay", "pier"):
        make_organisation(slug.title(), slug=slug)
    bring(DocumentResource, "slug,title,issuers\na,A,quay | pier\n")

    bring(DocumentResource, "slug,title,issuers\na,A,pier\n", user=user)

    document = Document.objects.get()
    issuers = document.issuings.values_list("position", "signatory__slug")
    assert list(issuers) == [(1, "pier")]
    assert {row.history_user for row in document.history.all()[:1]} == {user}


def test_document_without_a_column_for_a_list_keeps_it():
    document = make_draft("A", slug="a")
    document.topics.add(Topic.objects.create(slug="aid", name_en="Aid"))

    bring(DocumentResource, "slug,title,note\na,A,Look\n")

    assert document.topics.count() == 1


def test_list_that_names_what_is_unknown_is_refused():
    text = "title,topics,concerns,issuers\nA,aid | peace,KR,quay\n"

    assert complaints(bring(DocumentResource, text)) == [
        "2 topics: There is no topic “aid”.",
        "2 concerns: There is no country or territory “KR”.",
        "2 issuers: There is no signatory “quay”.",
    ]


def test_published_document_is_public_with_all_that_hangs_on_it():
    signature = make_signature(make_draft("A", slug="a"))
    text = "slug,title,state,publish_at\na,A,published,2020-02-21T00:00:00Z\n"

    bring(DocumentResource, text)

    signature.refresh_from_db()
    moment = datetime.datetime(2020, 2, 21, tzinfo=datetime.UTC)
    assert signature.visible_from == moment
    signature.signatory.refresh_from_db()
    assert signature.signatory.visible_from == moment


def test_document_put_back_to_draft_is_public_no_more():
    signature = make_signature(make_document("A", slug="a"))

    bring(DocumentResource, "slug,title,state\na,A,draft\n")

    signature.refresh_from_db()
    assert (signature.visible_from, signature.document.visible_from) == (None, None)


def test_published_document_without_a_moment_is_refused():
    assert complaints(bring(DocumentResource, "title,state\nA,published\n")) == [
        "2 __all__: What is published needs the moment from which it is public."
    ]
    assert Document.objects.count() == 0


@pytest.mark.parametrize("rows", [1, 3])
def test_export_of_documents_costs_as_many_queries_for_many(
    django_assert_num_queries, rows
):
    for _row in range(rows):
        document = make_draft()
        document.topics.add(Topic.objects.create(slug=document.slug, name_en="Aid"))

    with django_assert_num_queries(4):
        written(DocumentResource)


# What hangs on a document


def test_addressee_is_known_by_document_and_position():
    make_draft("A", slug="a")
    text = "document,position,office\na,1,Mayor\na,2,Clerk\n"

    assert outcome(bring(AddresseeResource, text)) == (2, 0, 0)
    changed = text.replace("Clerk", "Judge")
    assert outcome(bring(AddresseeResource, changed)) == (0, 1, 1)
    assert str(Addressee.objects.get(position=2)) == "Judge"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("b,1,Mayor", "document: There is no letter or statement “b”."),
        ("a,,Mayor", "position: A value is needed here."),
        ("a,-1,Mayor", "position: Ensure this value is greater than or equal to 0."),
        ("a,first,Mayor", "position: “first” is no whole number."),
        ("a,99999999999,Mayor", "position: “99999999999” is too large."),
        ("a,1,", "__all__: Name a person, an office or an institution."),
    ],
)
def test_bad_addressee_is_refused_with_its_reason(row, reason):
    make_draft("A", slug="a")

    (said,) = complaints(bring(AddresseeResource, f"document,position,office\n{row}\n"))

    assert said.startswith(f"2 {reason}")
    assert Addressee.objects.count() == 0


def test_response_answers_an_ask_of_its_own_document():
    make_draft("A", slug="a").asks.create(position=1, text_en="Peace")
    make_draft("B", slug="b")
    text = "document,position,responder,text,ask\n{},1,Mayor,No,1\n"

    assert outcome(bring(ResponseResource, text.format("a"))) == (1, 0, 0)
    assert Response.objects.get().ask.text_en == "Peace"
    assert complaints(bring(ResponseResource, text.format("b"))) == [
        "2 ask: There is no ask “b / 1”."
    ]


def test_publication_and_what_it_states():
    make_draft("A", slug="a")
    pages = "document,position,published_on\na,1,2020-02\n"
    counts = "document,publication,position,of,number\na,1,1,countries,23\n"

    assert outcome(bring(PublicationResource, pages)) == (1, 0, 0)
    assert outcome(bring(StatedCountResource, counts)) == (1, 0, 0)
    assert outcome(bring(StatedCountResource, counts)) == (0, 0, 1)
    assert StatedCount.objects.get().publication.published_precision == "month"


def test_publication_that_its_document_has_not_is_refused():
    make_publication(make_draft("A", slug="a"))
    counts = "document,publication,position,of,number\na,2,1,countries,23\n"

    assert complaints(bring(StatedCountResource, counts)) == [
        "2 publication: There is no publication “a / 2”."
    ]


def test_signature_and_its_printed_line():
    make_country("FR")
    make_publication(make_document("A", slug="a"))
    quay = make_organisation("Quay", slug="quay")
    signatures = "document,signatory,country,representative\na,quay,FR,Bo\n"
    lines = "document,publication,position,signatory,text,name\n"
    lines += 'a,1,1,quay," - Quay, France ",Quay\n'

    assert outcome(bring(SignatureResource, signatures)) == (1, 0, 0)
    assert outcome(bring(PrintedLineResource, lines)) == (1, 0, 0)
    assert outcome(bring(PrintedLineResource, lines)) == (0, 0, 1)
    assert PrintedLine.objects.get().text == " - Quay, France "
    assert Signature.objects.get().history.get().history_type == "+"
    quay.refresh_from_db()
    assert quay.visible_from is not None


def test_line_of_somebody_who_did_not_sign_is_refused():
    make_publication(make_document("A", slug="a"))
    make_organisation("Quay", slug="quay")
    lines = "document,publication,position,signatory,text,name\na,1,1,quay,Quay,Quay\n"

    assert complaints(bring(PrintedLineResource, lines)) == [
        "2 signatory: There is no signature “a / quay”."
    ]


def test_person_who_signs_for_nobody_is_refused():
    make_draft("A", slug="a")
    make_individual("Ada", slug="p-1")
    text = "document,signatory,representative\na,p-1,Bo\n"

    assert complaints(bring(SignatureResource, text)) == [
        "2 representative: Only an organisation is signed for."
    ]


def test_hidden_signature_is_out_of_sight_and_stays_so():
    signature = make_signature(make_document("A", slug="a"))
    text = f"document,signatory,visibility\na,{signature.signatory.slug},"

    assert outcome(bring(SignatureResource, text + "hidden\n")) == (0, 1, 0)
    signature.refresh_from_db()
    assert signature.visible_from is None
    assert complaints(bring(SignatureResource, text + "withheld\n")) == [
        "2 visibility: It is not public. To show it again takes a reviewer."
    ]


def test_two_topics_may_not_share_an_address():
    text = "slug,name_en\naid,Aid\naid,Help\n"

    assert complaints(bring(TopicResource, text)) == [
        "3 __all__: Row 2 is of the same record and says otherwise."
    ]
