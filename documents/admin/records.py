from documents import publishing
from signatories import showing
from signatories.admin.records import RecordAdmin


class DocumentRecordAdmin(RecordAdmin):
    """The admin of a document, or of what hangs on one by `document_path`."""

    document_path = "document"

    def refresh(self, records, signatory_ids):
        publishing.refresh(records.values_list(self.document_path, flat=True))
        showing.refresh(signatory_ids)
