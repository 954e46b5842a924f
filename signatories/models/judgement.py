from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from signatories.querysets import JudgementQuerySet

from .acting import acting_user


class Judgement(models.Model):
    """A verdict: are these two records, or this printed string and a record, the same?

    A person's verdict outranks a machine's and is never asked again; it is taken back
    by dating its end, never by deleting it.
    """

    class Verdict(models.TextChoices):
        SAME = "same", _("same")
        DIFFERENT = "different", _("different")
        UNSURE = "unsure", _("unsure")

    first = models.ForeignKey(
        "signatories.Signatory",
        models.CASCADE,
        verbose_name=_("first record"),
        related_name="judgements_as_first",
        null=True,
        blank=True,
    )
    second = models.ForeignKey(
        "signatories.Signatory",
        models.CASCADE,
        verbose_name=_("second record"),
        related_name="judgements_as_second",
        null=True,
        blank=True,
    )
    printed_key = models.CharField(_("printed name"), max_length=600, blank=True)
    printed_country = models.CharField(_("printed country"), max_length=2, blank=True)
    signatory = models.ForeignKey(
        "signatories.Signatory",
        models.CASCADE,
        verbose_name=_("record it means"),
        related_name="judgements_of_print",
        null=True,
        blank=True,
    )
    verdict = models.CharField(_("verdict"), max_length=9, choices=Verdict)
    is_by_machine = models.BooleanField(_("by the machine"), default=False)
    judged_by = acting_user(_("by"), blank=True)
    judged_at = models.DateTimeField(_("when"), default=timezone.now)
    reason = models.TextField(_("why"), blank=True)
    undone_at = models.DateTimeField(_("taken back"), null=True, blank=True)
    undone_by = acting_user(_("taken back by"), blank=True)

    objects = JudgementQuerySet.as_manager()

    class Meta:
        verbose_name = _("judgement")
        verbose_name_plural = _("same or different?")
        constraints = [
            models.CheckConstraint(
                name="signatories_judgement_pair_or_print",
                condition=Q(
                    first__isnull=False,
                    second__isnull=False,
                    signatory__isnull=True,
                    printed_key="",
                )
                | (
                    Q(first__isnull=True, second__isnull=True, signatory__isnull=False)
                    & ~Q(printed_key="")
                ),
                violation_error_message=_(
                    "Judge two records, or a printed name and a record."
                ),
            ),
            models.CheckConstraint(
                name="signatories_judgement_pair_in_order",
                condition=Q(first__isnull=True) | Q(first__lt=F("second")),
                violation_error_message=_("The older record comes first."),
            ),
            models.UniqueConstraint(
                name="signatories_judgement_one_per_pair",
                fields=["first", "second", "is_by_machine"],
                condition=Q(undone_at__isnull=True),
                violation_error_message=_("This pair is judged already."),
            ),
            models.UniqueConstraint(
                name="signatories_judgement_one_per_print",
                fields=[
                    "printed_key",
                    "printed_country",
                    "signatory",
                    "is_by_machine",
                ],
                condition=Q(undone_at__isnull=True) & ~Q(printed_key=""),
                violation_error_message=_("This printed name is judged already."),
            ),
        ]

    def __str__(self):
        if self.printed_key:
            return (
                f"“{self.printed_key}” – {self.signatory}: {self.get_verdict_display()}"
            )
        return f"{self.first} – {self.second}: {self.get_verdict_display()}"
