from django.contrib import admin
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from documents.addressing import save_addressed
from documents.models import Campaign, Topic
from documents.resources import CampaignResource, TopicResource
from signatories.spreadsheets.admin import SpreadsheetAdmin

from .records import DocumentRecordAdmin


class NamedAdmin(DocumentRecordAdmin):
    """Campaigns and topics: a name per language, an address, and their letters."""

    list_display = ["name_en", "name_ko", "document_count"]
    search_fields = ["name_en", "name_ko", "slug"]
    ordering = ["name_en"]
    document_path = "documents"

    def get_queryset(self, request):
        documents = super().get_queryset(request)
        return documents.annotate(document_count=Count("documents"))

    def keep_record(self, request, obj, form, change):
        save_addressed(obj, by=request.user, old_slug=form.initial.get("slug", ""))

    @admin.display(description=_("letters"), ordering="document_count")
    def document_count(self, record):
        return record.document_count


@admin.register(Campaign)
class CampaignAdmin(SpreadsheetAdmin, NamedAdmin):
    resource_classes = [CampaignResource]
    fieldsets = [
        (None, {"fields": ["name_en", "name_ko", "summary_en", "summary_ko"]}),
        (_("Address"), {"fields": ["slug"]}),
    ]


@admin.register(Topic)
class TopicAdmin(SpreadsheetAdmin, NamedAdmin):
    resource_classes = [TopicResource]
    fields = ["name_en", "name_ko", "slug"]
