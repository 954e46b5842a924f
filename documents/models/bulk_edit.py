from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class BulkEdit(models.Model):
    """One change of several signatures at once, with what is needed to take it back."""

    rows = models.JSONField(
        _("what was changed"),
        default=list,
        help_text=_("Per signature, the values before and after."),
    )
    reason = models.CharField(_("why"), max_length=300, blank=True)
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("by"),
        related_name="+",
        null=True,
    )
    edited_at = models.DateTimeField(_("when"), default=timezone.now)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("taken back by"),
        related_name="+",
        null=True,
        blank=True,
    )
    undone_at = models.DateTimeField(_("taken back"), null=True, blank=True)

    class Meta:
        verbose_name = _("change of several signatures")
        verbose_name_plural = _("changes of several signatures")

    def __str__(self):
        return _("%(count)s signatures") % {"count": len(self.rows)}
