from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from signatories.models.acting import acting_user


class BulkEdit(models.Model):
    """One change of several signatures at once, with what is needed to take it back."""

    rows = models.JSONField(
        _("what was changed"),
        default=list,
        help_text=_("Per signature, the values before and after."),
    )
    reason = models.CharField(_("why"), max_length=300, blank=True)
    edited_by = acting_user(_("by"))
    edited_at = models.DateTimeField(_("when"), default=timezone.now)
    undone_by = acting_user(_("taken back by"), blank=True)
    undone_at = models.DateTimeField(_("taken back"), null=True, blank=True)

    class Meta:
        verbose_name = _("change of several signatures")
        verbose_name_plural = _("changes of several signatures")

    def __str__(self):
        return _("%(count)s signatures") % {"count": len(self.rows)}
