from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .acting import acting_user


class Merge(models.Model):
    """One act on records' identity, with all that is needed to take it back."""

    class Act(models.TextChoices):
        MERGED = "merged", _("merged")
        SPLIT = "split", _("split")
        RENAMED = "renamed", _("renamed")

    act = models.CharField(_("act"), max_length=7, choices=Act)
    survivor = models.ForeignKey(
        "signatories.Signatory",
        models.PROTECT,
        verbose_name=_("record that stays"),
        related_name="merges_survived",
    )
    vanished = models.ForeignKey(
        "signatories.Signatory",
        models.PROTECT,
        verbose_name=_("record that went into it"),
        related_name="merges_vanished",
        null=True,
        blank=True,
    )
    moved = models.JSONField(
        _("what was moved"), default=dict, help_text=_("Keys of rows per relation.")
    )
    chosen = models.JSONField(_("which values were chosen"), default=dict)
    acted_by = acting_user(_("by"))
    acted_at = models.DateTimeField(_("when"), default=timezone.now)
    reason = models.TextField(_("why"), blank=True)
    undone_at = models.DateTimeField(_("taken back"), null=True, blank=True)
    undone_by = acting_user(_("taken back by"), blank=True)

    class Meta:
        verbose_name = _("merge")
        verbose_name_plural = _("merged, split, renamed")

    def __str__(self):
        return f"{self.get_act_display()}: {self.survivor}"
