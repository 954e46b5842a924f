from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from signatories.history import track
from signatories.partial_dates import (
    Period,
    both_or_neither,
    last_day,
    precision_field,
)
from signatories.querysets import MembershipQuerySet

from .visibility import Shown


class Membership(Period, Shown):
    """A member belongs to a coalition, for a time. Signing together is not joining."""

    coalition = models.ForeignKey(
        "signatories.Signatory",
        models.CASCADE,
        verbose_name=_("coalition"),
        related_name="memberships",
        limit_choices_to={"is_coalition": True},
    )
    member = models.ForeignKey(
        "signatories.Signatory",
        models.CASCADE,
        verbose_name=_("member"),
        related_name="member_of",
        help_text=_("May be a coalition itself."),
    )
    role = models.CharField(_("role in the coalition"), max_length=200, blank=True)
    source = models.CharField(
        _("source"), max_length=300, blank=True, help_text=_("Who says so, where.")
    )
    source_url = models.URLField(_("address of the source"), blank=True)
    sourced_on = models.DateField(
        _("date of the source"),
        null=True,
        blank=True,
        help_text=_("A membership without a start counts from this date."),
    )
    sourced_precision = precision_field()
    note = models.TextField(_("note"), blank=True, help_text=_("For editors only."))
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    objects = MembershipQuerySet.as_manager()
    history = track(leaving_out=["visible_from"])

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("member of")
        constraints = [
            *Period.Meta.constraints,
            *Shown.Meta.constraints,
            both_or_neither("sourced_on", "sourced_precision"),
            models.UniqueConstraint(
                name="signatories_membership_unique",
                fields=["coalition", "member", "starts_on"],
                violation_error_message=_("This membership is recorded already."),
            ),
            models.UniqueConstraint(
                name="signatories_membership_one_undated",
                fields=["coalition", "member"],
                condition=Q(starts_on__isnull=True),
                violation_error_message=_(
                    "A membership without a start is recorded already."
                ),
            ),
            models.CheckConstraint(
                name="signatories_membership_not_of_itself",
                condition=~Q(coalition=F("member")),
                violation_error_message=_("A coalition is no member of itself."),
            ),
        ]

    def __str__(self):
        return _("%(member)s, member of %(coalition)s") % {
            "member": self.member,
            "coalition": self.coalition,
        }

    def held_on(self, date):
        """Whether it held on `date`, by the rule of `MembershipQuerySet.on`."""
        known_from = (
            self.starts_on
            or self.sourced_on
            or timezone.localtime(self.created_at).date()
        )
        return known_from <= date and (
            not self.ends_on or date <= last_day(self.ends_on, self.ends_precision)
        )

    def clean(self):
        if self.coalition_id and not self.coalition.is_coalition:
            raise ValidationError(
                {"coalition": _("This organisation is not marked as a coalition.")}
            )
