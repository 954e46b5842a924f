"""What an editor sees of documents in a spreadsheet."""

from signatories.naming import remember
from signatories.spreadsheets import (
    Listing,
    Reference,
    SluggedResource,
    SpreadsheetResource,
    Through,
)

from . import publishing
from .models import (
    Addressee,
    Ask,
    Campaign,
    Document,
    DocumentLink,
    Issuer,
    PrintedLine,
    Publication,
    QuotedPerson,
    Response,
    Signature,
    StatedCount,
    Topic,
)


class CampaignResource(SluggedResource):
    required = ["name_en"]
    alike = ["name_en"]
    named_by = "name_en"

    class Meta:
        model = Campaign
        fields = ["slug", "name_en", "name_ko", "summary_en", "summary_ko"]


class TopicResource(SluggedResource):
    required = ["name_en"]
    alike = ["name_en"]
    named_by = "name_en"

    class Meta:
        model = Topic
        fields = ["slug", "name_en", "name_ko"]


class DocumentResource(SluggedResource):
    """Letters and statements; issuers, topics and countries as lists in one cell."""

    issuers = Listing("issuers", through="issuings")

    required = ["title"]
    alike = ["kind", "title", "dated"]
    named_by = "title"

    class Meta:
        model = Document
        fields = [
            "slug",
            "kind",
            "title",
            "title_is_supplied",
            "title_en",
            "title_ko",
            "subject_line",
            "language",
            "dated",
            "dated_as_printed",
            "dated_note",
            "campaign",
            "issuers",
            "topics",
            "concerns",
            "occasion",
            "occasion_on",
            "no_response_known_on",
            "no_response_note",
            "summary_en",
            "summary_ko",
            "text",
            "affiliations_identify_only",
            "list_recorded",
            "list_checked_on",
            "state",
            "publish_at",
            "note",
        ]

    def get_queryset(self):
        return (
            super()
            .get_queryset()
            .prefetch_related("topics", "concerns", "issuings__signatory")
        )

    def create(self, records, *, by, reason):
        for record in records:
            remember(record, by, reason)
            record.save(force_insert=True)
            save_lists(record, by=by, reason=reason)

    def update(self, records, columns, *, by, reason):
        for record in records:
            remember(record, by, reason)
            record.save()
            save_lists(record, by=by, reason=reason)

    def touches(self, record, is_new):
        return [record.pk]

    def refresh(self, keys):
        publishing.refresh(keys)


def save_lists(document, *, by, reason):
    """Write the issuers, topics and countries that a row of a sheet lists."""
    listed = dict(getattr(document, "listed", {}))
    if "issuers" in listed:
        set_issuers(document, listed.pop("issuers"), by=by, reason=reason)
    for name, targets in listed.items():
        getattr(document, name).set(targets)


def set_issuers(document, signatories, *, by, reason):
    """Let `document` be issued by these signatories, in this order."""
    known = {row.signatory_id: row for row in document.issuings.all()}
    for position, signatory in enumerate(signatories, 1):
        row = known.pop(signatory.pk, None)
        row = row or Issuer(document=document, signatory=signatory, position=0)
        if row.position != position:
            row.position = position
            remember(row, by, reason)
            row.save()
    for row in known.values():
        remember(row, by, reason)
        row.delete()


class DocumentLinkResource(SpreadsheetResource):
    required = ["document", "kind", "target"]

    class Meta:
        model = DocumentLink
        import_id_fields = ["document", "kind", "target"]
        fields = ["document", "kind", "target", "note"]


class AddresseeResource(SpreadsheetResource):
    required = ["document", "position"]

    class Meta:
        model = Addressee
        import_id_fields = ["document", "position"]
        fields = [
            "document",
            "position",
            "person",
            "office",
            "institution",
            "country",
            "is_copied",
        ]


class AskResource(SpreadsheetResource):
    required = ["document", "position"]

    class Meta:
        model = Ask
        import_id_fields = ["document", "position"]
        fields = ["document", "position", "text_en", "text_ko"]


class ResponseResource(SpreadsheetResource):
    """Answers; `ask` is the position of the ask that is answered."""

    ask = Reference(parts={"document__slug": "document", "position": "ask"})

    required = ["document", "position", "responder", "text"]

    class Meta:
        model = Response
        import_id_fields = ["document", "position"]
        fields = [
            "document",
            "position",
            "responder",
            "responded_on",
            "ask",
            "text",
            "source",
            "source_url",
        ]


class PublicationResource(SpreadsheetResource):
    """Where documents appeared. Archived files travel with the backup."""

    required = ["document", "position"]

    class Meta:
        model = Publication
        import_id_fields = ["document", "position"]
        fields = [
            "document",
            "position",
            "kind",
            "publisher_as_printed",
            "publisher",
            "url",
            "language",
            "title",
            "published_on",
            "published_as_printed",
            "author",
            "reports",
            "note",
        ]


def publication_of_document():
    """Return the column for a publication: its position in the row's document."""
    return Reference(parts={"document__slug": "document", "position": "publication"})


class StatedCountResource(SpreadsheetResource):
    document = Through("publication__document__slug")
    publication = publication_of_document()

    required = ["document", "publication", "position", "of", "number"]

    class Meta:
        model = StatedCount
        import_id_fields = ["publication", "position"]
        fields = [
            "document",
            "publication",
            "position",
            "of",
            "number",
            "how",
            "besides",
            "besides_number",
            "covers",
            "words",
            "note",
        ]


class QuotedPersonResource(SpreadsheetResource):
    document = Through("publication__document__slug")
    publication = publication_of_document()

    required = ["document", "publication", "position", "name"]

    class Meta:
        model = QuotedPerson
        import_id_fields = ["publication", "position"]
        fields = [
            "document",
            "publication",
            "position",
            "name",
            "office",
            "organisation",
        ]


class SignatureResource(SpreadsheetResource):
    required = ["document", "signatory"]

    class Meta:
        model = Signature
        import_id_fields = ["document", "signatory"]
        fields = [
            "document",
            "signatory",
            "position",
            "country",
            "capacity",
            "representative",
            "representative_office",
            "part",
            "state",
            "state_on",
            "state_note",
            "signed_on",
            "visibility",
            "public_label",
            "note",
        ]

    def touches(self, record, is_new):
        return [record.document_id]

    def refresh(self, keys):
        publishing.refresh(keys)


class PrintedLineResource(SpreadsheetResource):
    """The evidence: a line of a publication, and whose signature it is."""

    document = Through("publication__document__slug")
    publication = publication_of_document()
    signatory = Reference(
        "signature",
        parts={"document__slug": "document", "signatory__slug": "signatory"},
    )

    required = ["document", "publication", "position", "signatory", "text", "name"]

    class Meta:
        model = PrintedLine
        import_id_fields = ["publication", "position"]
        fields = [
            "document",
            "publication",
            "position",
            "signatory",
            "evidence",
            "heading",
            "text",
            "name",
            "acronym",
            "honorific",
            "capacity",
            "country_as_printed",
            "country",
        ]

    def touches(self, record, is_new):
        return [record.signature.document_id]

    def refresh(self, keys):
        publishing.refresh(keys)
