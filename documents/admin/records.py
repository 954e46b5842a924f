from documents import publishing
from signatories import showing
from signatories.admin.records import RecordAdmin


class DocumentRecordAdmin(RecordAdmin):
    """The admin of a document, or of what hangs on one by `document_path`."""

    document_path = "document"

    def delete_model(self, request, obj):
        documents = self.documents_of(self.stored(obj))
        super().delete_model(request, obj)
        publishing.refresh(documents)

    def delete_queryset(self, request, queryset):
        documents = self.documents_of(queryset)
        super().delete_queryset(request, queryset)
        publishing.refresh(documents)

    def documents_of(self, records):
        keys = records.order_by().values_list(self.document_path, flat=True)
        return set(keys) - {None}

    def refresh(self, records, signatory_ids):
        publishing.refresh(self.documents_of(records))
        showing.refresh(signatory_ids)
