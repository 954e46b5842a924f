from django.contrib import admin
from django.db.models import Count, Q
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
    list_display = ["text", "name", "country", "decision", "intake"]
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
