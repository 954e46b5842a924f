import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import override

from documents.models import (
    Addressee,
    Ask,
    Campaign,
    Document,
    DocumentLink,
    Issuer,
    PrintedLine,
    Publication,
    Signature,
    StatedCount,
)
from tests.factories import (
    make_campaign,
    make_country,
    make_document,
    make_draft,
    make_individual,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
    make_stated_count,
)
from tests.signatories.test_models import refused

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.mark.parametrize(
    ("changes", "constraint"),
    [
        ({"title": ""}, "has_title_and_slug"),
        ({"dated_precision": ""}, "dated_has_precision"),
        ({"state": "published"}, "published_has_moment"),
        ({"visible_from": NOW}, "only_published_is_visible"),
    ],
)
def test_document_database_refuses(changes, constraint):
    make_draft()

    assert refused(lambda: Document.objects.update(**changes), constraint)


@pytest.mark.parametrize(
    ("make", "constraint"),
    [
        (lambda d: DocumentLink(document=d, target=d, kind="follows_up"), "to_itself"),
        (lambda d: Addressee(document=d), "not_empty"),
        (lambda d: Ask(document=d), "not_empty"),
        (lambda d: Publication(document=d, position=1), "position_unique"),
    ],
)
def test_parts_of_a_document_database_refuses(make, constraint):
    document = make_draft()
    make_publication(document)

    assert refused(make(document).save, constraint)


def test_issuer_database_refuses_a_second_time():
    document, issuer = make_draft(), make_organisation()
    Issuer.objects.create(document=document, signatory=issuer)

    assert refused(Issuer(document=document, signatory=issuer).save, "issuer_unique")


def test_publication_database_refuses_to_release_no_file():
    publication = make_publication(make_draft())
    publication.is_archive_released = True

    assert refused(publication.save, "only_a_file_is_released")


def test_stated_count_database_refuses_besides_without_a_number():
    count = make_stated_count(make_publication(make_draft()))
    rows = StatedCount.objects.filter(pk=count.pk)

    assert refused(lambda: rows.update(besides="the coalition"), "besides_counted")


def test_signature_database_refuses_a_second_one():
    signature = make_signature()
    again = Signature(document=signature.document, signatory=signature.signatory)

    assert refused(again.save, "signature_unique")


def test_signature_database_refuses_an_office_of_nobody():
    signature = make_signature()
    signature.representative_office = "chief executive"

    assert refused(signature.save, "office_of_somebody")


def test_signature_full_clean_refuses_a_representative_of_a_person():
    signature = make_signature(signatory=make_individual())
    signature.representative = "Bea"

    with pytest.raises(ValidationError, match="Only an organisation is signed for"):
        signature.full_clean()


def test_printed_line_database_refuses_a_second_one_in_its_place():
    line = make_printed_line(make_signature())
    line.pk = None

    assert refused(line.save, "position_unique")


def test_printed_line_full_clean_refuses_another_letters_publication():
    line = make_printed_line(make_signature())
    line.publication = make_publication(make_document())

    with pytest.raises(ValidationError, match="of different letters"):
        line.full_clean()


def test_signatory_that_signed_cannot_be_deleted():
    signature = make_signature()

    with pytest.raises(ProtectedError):
        signature.signatory.delete()


def test_heading_of_a_supplied_title_stands_in_brackets():
    document = make_draft("Letter to the harbour", title_is_supplied=True)

    assert str(document) == "[Letter to the harbour]"


def test_heading_of_a_supplied_title_stands_in_brackets_when_translated():
    document = make_draft(
        "Letter to the harbour", title_ko="항구에 보내는 편지", title_is_supplied=True
    )

    with override("ko"):
        heading = str(document)

    assert heading == "[항구에 보내는 편지]"


def test_heading_is_the_translation_where_there_is_one():
    document = make_draft("Letter to the harbour", title_ko="항구에 보내는 편지")

    with override("ko"):
        heading = document.heading

    assert heading == ("항구에 보내는 편지", "ko", False)


def test_heading_falls_back_to_the_original_and_says_so():
    document = make_draft("Letter to the harbour")

    with override("ko"):
        heading = document.heading

    assert heading == ("Letter to the harbour", "en", True)


def test_campaign_is_public_with_its_first_public_letter():
    shown, secret = make_campaign(), make_campaign()
    make_document(campaign=shown)
    make_draft(campaign=secret)

    assert list(Campaign.objects.public()) == [shown]


def test_printed_line_under_a_label_is_not_public():
    shown = make_printed_line(make_signature())
    make_printed_line(make_signature(public_label="an escapee"))
    make_printed_line(make_signature(visibility="hidden"))

    assert list(PrintedLine.objects.public()) == [shown]


def test_history_remembers_topics_and_countries_concerned():
    document = make_draft()
    document.concerns.add(make_country())

    entry = document.history.first()

    assert [row.country_id for row in entry.concerns.all()] == ["FR"]


def test_document_under_embargo_is_public_to_the_minute():
    noon = datetime.datetime(2030, 1, 1, 12, tzinfo=datetime.UTC)
    document = make_document(publish_at=noon)

    before = Document.objects.public(at=noon - datetime.timedelta(seconds=1))
    then = Document.objects.public(at=noon)

    assert (list(before), list(then)) == ([], [document])
