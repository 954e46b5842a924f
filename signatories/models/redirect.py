from django.db import models
from django.utils.translation import gettext_lazy as _

from signatories.querysets import RedirectQuerySet


class Redirect(models.Model):
    """An address that a record once had. Text only, so that it outlives the record.

    The page asks for it only when no record carries the slug, and leads on only to
    a record that may be seen.
    """

    class Kind(models.TextChoices):
        SIGNATORY = "signatory", _("signatory")
        DOCUMENT = "document", _("letter or statement")
        CAMPAIGN = "campaign", _("campaign")

    kind = models.CharField(_("kind"), max_length=9, choices=Kind)
    old_slug = models.SlugField(_("old address"), max_length=60)
    slug = models.SlugField(_("leads to"), max_length=60)

    objects = RedirectQuerySet.as_manager()

    class Meta:
        verbose_name = _("old address")
        verbose_name_plural = _("old addresses")
        constraints = [
            models.UniqueConstraint(
                name="signatories_redirect_unique",
                fields=["kind", "old_slug"],
                violation_error_message=_("This old address leads somewhere already."),
            ),
            models.CheckConstraint(
                name="signatories_redirect_not_to_itself",
                condition=~models.Q(old_slug=models.F("slug")),
                violation_error_message=_("An address cannot lead to itself."),
            ),
        ]

    def __str__(self):
        return f"{self.old_slug} → {self.slug}"
