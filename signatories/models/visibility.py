from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Visibility(models.TextChoices):
    """What the public may learn of a signature, a signatory or a membership."""

    PUBLIC = "public", _("public")
    WITHHELD = "withheld", _("name withheld")
    HIDDEN = "hidden", _("hidden")


class Shown(models.Model):
    """A record with a visibility, and the moment from which the public sees it.

    `visible_from` is worked out from everything the visibility depends on and stored
    where it is read (see `signatories.showing`); null means never.
    """

    visibility = models.CharField(
        _("visibility"),
        max_length=8,
        choices=Visibility,
        default=Visibility.PUBLIC,
        help_text=_(
            "“Name withheld” counts in the grand total of a letter and nowhere else. "
            "“Hidden” leaves no trace at all."
        ),
    )
    visible_from = models.DateTimeField(
        _("visible from"), null=True, blank=True, editable=False, db_index=True
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_only_public_is_visible",
                condition=Q(visibility=Visibility.PUBLIC)
                | Q(visible_from__isnull=True),
                violation_error_message=_("What is not public is never visible."),
            )
        ]

    def save(self, *args, **kwargs):
        if self.visibility != Visibility.PUBLIC:
            vanish(self, kwargs)
        super().save(*args, **kwargs)


def vanish(record, saving):
    """Let `record` leave the public's sight with the very statement that saves it.

    `saving` is what `save` was called with, and is completed. Coming back into sight
    is always worked out by a refresh.
    """
    record.visible_from = None
    if saving.get("update_fields") is not None:
        saving["update_fields"] = {*saving["update_fields"], "visible_from"}
