"""What a document asks of whom, and what was answered."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from signatories.history import track
from signatories.partial_dates import both_or_neither, precision_field

from .wording import Worded


class Addressee(models.Model):
    """One to whom a document is sent, or copied, as the document names them."""

    document = models.ForeignKey(
        "documents.Document",
        models.CASCADE,
        verbose_name=_("document"),
        related_name="addressees",
    )
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    person = models.CharField(_("person"), max_length=200, blank=True)
    office = models.CharField(_("office"), max_length=200, blank=True)
    institution = models.CharField(_("institution"), max_length=200, blank=True)
    country = models.ForeignKey(
        "signatories.Country",
        models.PROTECT,
        verbose_name=_("country or territory"),
        related_name="addressees",
        null=True,
        blank=True,
    )
    is_copied = models.BooleanField(_("copied to"), default=False)

    history = track()

    class Meta:
        verbose_name = _("addressee")
        verbose_name_plural = _("addressees")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                name="documents_addressee_position_unique",
                fields=["document", "position"],
                violation_error_message=_("Two addressees have this position."),
            ),
            models.CheckConstraint(
                name="documents_addressee_not_empty",
                condition=~Q(person="", office="", institution=""),
                violation_error_message=_(
                    "Name a person, an office or an institution."
                ),
            ),
        ]

    def __str__(self):
        parts = (self.person, self.office, self.institution)
        return ", ".join(part for part in parts if part)


class Ask(Worded, models.Model):
    """One thing that a document asks for, in our own words."""

    document = models.ForeignKey(
        "documents.Document",
        models.CASCADE,
        verbose_name=_("document"),
        related_name="asks",
    )
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    text_en = models.TextField(_("English"), blank=True)
    text_ko = models.TextField(_("Korean"), blank=True)

    history = track()

    class Meta:
        verbose_name = _("ask")
        verbose_name_plural = _("asks")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                name="documents_ask_position_unique",
                fields=["document", "position"],
                violation_error_message=_("Two asks have this position."),
            ),
            models.CheckConstraint(
                name="documents_ask_not_empty",
                condition=~Q(text_en="", text_ko=""),
                violation_error_message=_("Write the ask in one language at least."),
            ),
        ]

    def __str__(self):
        return self.text.text

    @property
    def text(self):
        return self.worded("text")


class Response(models.Model):
    """An answer to a document: from whom, when, what, and where that is known from."""

    document = models.ForeignKey(
        "documents.Document",
        models.CASCADE,
        verbose_name=_("document"),
        related_name="responses",
    )
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    responder = models.CharField(_("from whom"), max_length=200)
    responded_on = models.DateField(_("when"), null=True, blank=True)
    responded_precision = precision_field()
    ask = models.ForeignKey(
        Ask,
        models.SET_NULL,
        verbose_name=_("to which ask"),
        related_name="responses",
        null=True,
        blank=True,
    )
    text = models.TextField(_("what"), help_text=_("In our own words."))
    source = models.CharField(_("source"), max_length=300, blank=True)
    source_url = models.URLField(_("address of the source"), blank=True)

    history = track()

    class Meta:
        verbose_name = _("response")
        verbose_name_plural = _("responses")
        ordering = ["position", "id"]
        constraints = [
            both_or_neither("responded_on", "responded_precision"),
            models.UniqueConstraint(
                name="documents_response_position_unique",
                fields=["document", "position"],
                violation_error_message=_("Two responses have this position."),
            ),
        ]

    def __str__(self):
        return f"{self.responder}: {self.text[:60]}"
