from django.contrib import admin
from django.db.models import Count, Q
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from documents.models import Intake, IntakeRow
from documents.workbench import urls as workbench
from signatories.admin.filters import linked
from signatories.admin.records import OutOfIndex, ReadOnlyAdmin


@admin.register(Intake)
class IntakeAdmin(ReadOnlyAdmin):
    list_display = [
        "__str__",
        "state",
        "rows_read",
        "waiting",
        "touched_by",
        "touched_at",
        "go_on",
    ]
    list_filter = [linked("document", _("letter or statement")), "state"]
    list_select_related = ["document", "touched_by"]
    search_fields = ["document__title", "source_name"]
    ordering = ["-touched_at", "-pk"]
    fields = [
        "document",
        "publication",
        "state",
        "source_name",
        "source_kind",
        ("started_by", "started_at"),
        ("touched_by", "touched_at"),
        ("added_by", "added_at"),
        ("undone_by", "undone_at"),
        "purge_on",
    ]

    def get_queryset(self, request):
        row = Q(rows__role=IntakeRow.Role.ROW)
        waits = row & Q(rows__decision=IntakeRow.Decision.WAITING)
        return (
            super()
            .get_queryset(request)
            .annotate(
                row_count=Count("rows", filter=row),
                waiting_count=Count("rows", filter=waits),
            )
        )

    def get_urls(self):
        return [*workbench.urls(self.admin_site), *super().get_urls()]

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """Lead to the page of the workbench at which the list stands."""
        intake = self.get_object(request, object_id)
        if intake and request.user.has_perm("documents.change_intake"):
            return redirect("admin:documents_intake_resume", intake.pk)
        return super().change_view(request, object_id, form_url, extra_context)

    @admin.display(description=_("workbench"))
    def go_on(self, intake):
        address = reverse("admin:documents_intake_resume", args=[intake.pk])
        words = _("Go on") if intake.is_open else _("What was added")
        return format_html('<a href="{}">{}</a>', address, words)

    @admin.display(description=_("names"), ordering="row_count")
    def rows_read(self, intake):
        return intake.row_count

    @admin.display(description=_("still waiting"), ordering="waiting_count")
    def waiting(self, intake):
        return intake.waiting_count


class DoubtFilter(admin.SimpleListFilter):
    """The rows that the desk counts: of lists that are still open."""

    title = _("doubts")
    parameter_name = "doubtful"

    def lookups(self, request, model_admin):
        return [("reading", _("doubtful reading")), ("name", _("doubtful name"))]

    def queryset(self, request, queryset):
        if not self.value():
            return queryset
        rows = queryset.filter(intake__state=Intake.State.OPEN)
        if self.value() == "name":
            return rows.doubtful_names()
        return rows.doubtful_readings()


@admin.register(IntakeRow)
class IntakeRowAdmin(OutOfIndex, ReadOnlyAdmin):
    list_display = ["text", "name", "country", "decision", "list_page"]
    list_filter = [
        linked("intake", _("list being added")),
        DoubtFilter,
        "intake__state",
        "role",
        "decision",
    ]
    list_select_related = ["country", "intake__document"]
    search_fields = ["text", "name"]
    ordering = ["intake", "position"]

    @admin.display(description=_("list being added"), ordering="intake")
    def list_page(self, row):
        address = reverse("admin:documents_intake_resume", args=[row.intake_id])
        return format_html('<a href="{}">{}</a>', address, row.intake)
