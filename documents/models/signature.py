from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from documents.querysets import PrintedLineQuerySet, SignatureQuerySet
from signatories.history import track
from signatories.models.visibility import Shown
from signatories.partial_dates import both_or_neither, precision_field


class Signature(Shown):
    """The meaning: this signatory is under this document, once.

    What was printed, and where, is on its printed lines. Country, office and
    representative here hold for this signature alone.
    """

    class Part(models.TextChoices):
        CONVENER = "convener", _("convener")
        LEAD = "lead", _("lead signatory")
        SIGNATORY = "signatory", _("signatory")
        ENDORSER = "endorser", _("endorser")

    class State(models.TextChoices):
        SIGNED = "signed", _("signed")
        WITHDRAWN = "withdrawn", _("withdrawn")
        DISPUTED = "disputed", _("disputed")
        NEVER_AUTHORISED = "never_authorised", _("never authorised")

    document = models.ForeignKey(
        "documents.Document",
        models.CASCADE,
        verbose_name=_("document"),
        related_name="signatures",
    )
    signatory = models.ForeignKey(
        "signatories.Signatory",
        models.PROTECT,
        verbose_name=_("signatory"),
        related_name="signatures",
    )
    country = models.ForeignKey(
        "signatories.Country",
        models.PROTECT,
        verbose_name=_("country or territory"),
        related_name="signatures",
        null=True,
        blank=True,
        help_text=_("As printed or as you know it of this signature."),
    )
    capacity = models.CharField(_("office or title"), max_length=500, blank=True)
    representative = models.CharField(
        _("signed for it"),
        max_length=200,
        blank=True,
        help_text=_("Who signed for the organisation, as printed."),
    )
    representative_office = models.CharField(
        _("their office"), max_length=300, blank=True
    )
    part = models.CharField(
        _("part"), max_length=9, choices=Part, default=Part.SIGNATORY
    )
    state = models.CharField(
        _("state"), max_length=16, choices=State, default=State.SIGNED
    )
    state_on = models.DateField(_("since"), null=True, blank=True)
    state_precision = precision_field()
    state_note = models.CharField(
        _("why"), max_length=300, blank=True, help_text=_("For editors only.")
    )
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    signed_precision = precision_field()
    public_label = models.CharField(
        _("shown instead of the name"), max_length=200, blank=True
    )
    note = models.TextField(_("note"), blank=True, help_text=_("For editors only."))
    position = models.PositiveIntegerField(
        _("place in the list"), default=0, help_text=_("Order in which it is shown.")
    )
    intake = models.ForeignKey(
        "documents.Intake",
        models.SET_NULL,
        verbose_name=_("added with"),
        related_name="signatures",
        null=True,
        blank=True,
        editable=False,
    )

    objects = SignatureQuerySet.as_manager()
    history = track(leaving_out=["visible_from"])

    class Meta:
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        constraints = [
            *Shown.Meta.constraints,
            both_or_neither("state_on", "state_precision"),
            both_or_neither("signed_on", "signed_precision"),
            models.UniqueConstraint(
                name="documents_signature_unique",
                fields=["document", "signatory"],
                violation_error_message=_("It is under this document already."),
            ),
            models.CheckConstraint(
                name="documents_signature_office_of_somebody",
                condition=Q(representative_office="") | ~Q(representative=""),
                violation_error_message=_("Whose office? Name who signed for it."),
            ),
        ]
        indexes = [
            models.Index(fields=["document", "position"], name="signature_in_order")
        ]

    def __str__(self):
        return _("%(signatory)s under %(document)s") % {
            "signatory": self.signatory,
            "document": self.document,
        }

    @property
    def label(self):
        """What stands in place of the name, or ""."""
        return self.public_label or self.signatory.public_label

    def clean(self):
        signatory = self.signatory if self.signatory_id else None
        if self.representative and signatory and not signatory.is_organisation:
            raise ValidationError(
                {"representative": _("Only an organisation is signed for.")}
            )


class PrintedLine(models.Model):
    """The evidence: what one publication prints. No later act changes it."""

    class Evidence(models.TextChoices):
        LIST = "list", _("a line of the list")
        SENTENCE = "sentence", _("a sentence")

    publication = models.ForeignKey(
        "documents.Publication",
        models.CASCADE,
        verbose_name=_("publication"),
        related_name="printed_lines",
    )
    signature = models.ForeignKey(
        Signature,
        models.CASCADE,
        verbose_name=_("signature"),
        related_name="printed_lines",
    )
    position = models.PositiveIntegerField(_("position"))
    evidence = models.CharField(
        _("kind of evidence"), max_length=8, choices=Evidence, default=Evidence.LIST
    )
    heading = models.CharField(_("heading above it"), max_length=300, blank=True)
    text = models.TextField(_("line"), help_text=_("Exactly as printed."))
    name = models.CharField(_("name as printed"), max_length=300)
    acronym = models.CharField(_("acronym as printed"), max_length=60, blank=True)
    honorific = models.CharField(_("title before the name"), max_length=100, blank=True)
    capacity = models.CharField(
        _("office or title as printed"), max_length=500, blank=True
    )
    country_as_printed = models.CharField(
        _("country as printed"), max_length=100, blank=True
    )
    country = models.ForeignKey(
        "signatories.Country",
        models.PROTECT,
        verbose_name=_("country that means"),
        related_name="printed_lines",
        null=True,
        blank=True,
    )

    objects = PrintedLineQuerySet.as_manager()
    history = track()

    class Meta:
        verbose_name = _("printed line")
        verbose_name_plural = _("as printed")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                name="documents_printedline_position_unique",
                fields=["publication", "position"],
                violation_error_message=_("Two lines have this position."),
            ),
            models.CheckConstraint(
                name="documents_printedline_not_empty",
                condition=~Q(text="") & ~Q(name=""),
                violation_error_message=_("A line needs its text and its name."),
            ),
        ]

    def __str__(self):
        return self.text

    def clean(self):
        known = self.signature_id and self.publication_id
        if known and self.signature.document_id != self.publication.document_id:
            raise ValidationError(
                _("The publication and the signature are of different letters.")
            )
