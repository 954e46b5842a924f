from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from documents.querysets import DocumentQuerySet, IssuerQuerySet
from signatories.history import track
from signatories.models.visibility import vanish
from signatories.partial_dates import both_or_neither, precision_field

from .topic import Topic
from .wording import Worded, Wording


class Document(Worded, models.Model):
    """A letter or statement: the text that is signed, wherever it appeared.

    What one place prints or says of it is a Publication's; who is under it is told by
    its signatures.
    """

    class Kind(models.TextChoices):
        OPEN_LETTER = "open_letter", _("open letter")
        STATEMENT = "statement", _("joint statement")
        PRESS_RELEASE = "press_release", _("press release")
        PETITION = "petition", _("petition")
        SUBMISSION = "submission", _("submission")
        DECLARATION = "declaration", _("declaration")

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        IN_REVIEW = "in_review", _("in review")
        PUBLISHED = "published", _("published")
        RETRACTED = "retracted", _("retracted")

    class ListRecorded(models.TextChoices):
        COMPLETE = "complete", _("complete")
        PARTIAL = "partial", _("partial")
        NONE = "none", _("not recorded")

    kind = models.CharField(
        _("kind"), max_length=13, choices=Kind, default=Kind.OPEN_LETTER
    )
    slug = models.SlugField(
        _("address"),
        max_length=60,
        unique=True,
        help_text=_("Part of the web address. Left empty, it is made from the title."),
    )
    title = models.CharField(
        _("title"), max_length=300, help_text=_("In the language of the document.")
    )
    title_is_supplied = models.BooleanField(
        _("title is ours"),
        default=False,
        help_text=_("Then it stands in [square brackets], as in a catalogue."),
    )
    title_en = models.CharField(_("English title"), max_length=300, blank=True)
    title_ko = models.CharField(_("Korean title"), max_length=300, blank=True)
    subject_line = models.CharField(_("subject line"), max_length=300, blank=True)
    language = models.CharField(
        _("language"), max_length=12, default="en", help_text=_("Such as en or ko.")
    )
    dated = models.DateField(_("dated"), null=True, blank=True)
    dated_precision = precision_field()
    dated_as_printed = models.CharField(
        _("date as printed"),
        max_length=100,
        blank=True,
        help_text=_("Where what is printed is broken or unusual."),
    )
    dated_note = models.CharField(
        _("where the date comes from"),
        max_length=300,
        blank=True,
        help_text=_("Where the document prints none and it was worked out. Public."),
    )
    campaign = models.ForeignKey(
        "documents.Campaign",
        models.SET_NULL,
        verbose_name=_("campaign"),
        related_name="documents",
        null=True,
        blank=True,
    )
    issuers = models.ManyToManyField(
        "signatories.Signatory",
        through="documents.Issuer",
        verbose_name=_("issued by"),
        related_name="issued_documents",
        blank=True,
    )
    topics = models.ManyToManyField(
        Topic, verbose_name=_("topics"), related_name="documents", blank=True
    )
    concerns = models.ManyToManyField(
        "signatories.Country",
        verbose_name=_("countries it concerns"),
        related_name="concerning_documents",
        blank=True,
    )
    occasion = models.CharField(_("occasion"), max_length=300, blank=True)
    occasion_on = models.DateField(_("date of the occasion"), null=True, blank=True)
    occasion_precision = precision_field()
    no_response_known_on = models.DateField(
        _("no answer known as of"), null=True, blank=True
    )
    no_response_known_precision = precision_field()
    no_response_note = models.CharField(
        _("where that is known from"),
        max_length=300,
        blank=True,
        help_text=_("Why no answer is known of. Public."),
    )
    summary_en = models.TextField(
        _("English summary"), blank=True, help_text=_("In our own words.")
    )
    summary_ko = models.TextField(_("Korean summary"), blank=True)
    text = models.TextField(
        _("text"), blank=True, help_text=_("Ending before the first signature.")
    )
    affiliations_identify_only = models.BooleanField(
        _("affiliations are for identification only"), default=False
    )
    list_recorded = models.CharField(
        _("list recorded"),
        max_length=8,
        choices=ListRecorded,
        default=ListRecorded.NONE,
        help_text=_("Comparisons run only between complete lists."),
    )
    list_checked_on = models.DateField(_("list last checked"), null=True, blank=True)
    state = models.CharField(
        _("state"), max_length=9, choices=State, default=State.DRAFT
    )
    publish_at = models.DateTimeField(
        _("public from"),
        null=True,
        blank=True,
        help_text=_("Once published, nobody sees it before this moment."),
    )
    note = models.TextField(_("note"), blank=True, help_text=_("For editors only."))
    search_key = models.TextField(editable=False, default="", blank=True)
    visible_from = models.DateTimeField(
        _("visible from"), null=True, blank=True, editable=False, db_index=True
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    objects = DocumentQuerySet.as_manager()
    history = track(
        leaving_out=["search_key", "visible_from", "updated_at"],
        m2m_fields=["topics", "concerns"],
    )

    class Meta:
        verbose_name = _("letter or statement")
        verbose_name_plural = _("letters and statements")
        constraints = [
            both_or_neither("dated", "dated_precision"),
            both_or_neither("occasion_on", "occasion_precision"),
            both_or_neither("no_response_known_on", "no_response_known_precision"),
            models.CheckConstraint(
                name="documents_document_has_title_and_slug",
                condition=~Q(title="") & ~Q(slug=""),
                violation_error_message=_("A letter needs a title and an address."),
            ),
            models.CheckConstraint(
                name="documents_document_published_has_moment",
                condition=Q(publish_at__isnull=False)
                | Q(state__in=["draft", "in_review"]),
                violation_error_message=_(
                    "What is published needs the moment from which it is public."
                ),
            ),
            models.CheckConstraint(
                name="documents_document_only_published_is_visible",
                condition=Q(visible_from__isnull=True)
                | Q(state__in=["published", "retracted"]),
                violation_error_message=_("A draft is never public."),
            ),
        ]
        indexes = [models.Index(fields=["-dated"], name="document_dated")]

    def __str__(self):
        return self.heading.text

    def save(self, *args, **kwargs):
        if self.state in {self.State.DRAFT, self.State.IN_REVIEW}:
            vanish(self, kwargs)
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("documents:document-detail", args=[self.slug])

    @property
    def sent_to(self):
        """Its addressees, but for those who only got a copy."""
        return [one for one in self.addressees.all() if not one.is_copied]

    @property
    def heading(self):
        """The title for the reader: in their language, else the original, marked."""
        wanted = (get_language() or "en")[:2]
        translated = getattr(self, f"title_{wanted}", "")
        title = translated or self.title
        title = f"[{title}]" if self.title_is_supplied else title
        if translated:
            return Wording(title, wanted, False)
        return Wording(title, self.language, not self.language.startswith(wanted))

    @property
    def summary(self):
        return self.worded("summary")


class Issuer(models.Model):
    """An organisation or person in whose name a document was issued."""

    document = models.ForeignKey(
        Document, models.CASCADE, verbose_name=_("document"), related_name="issuings"
    )
    signatory = models.ForeignKey(
        "signatories.Signatory",
        models.PROTECT,
        verbose_name=_("issuer"),
        related_name="issuings",
    )
    position = models.PositiveSmallIntegerField(_("position"), default=1)

    objects = IssuerQuerySet.as_manager()
    history = track()

    class Meta:
        verbose_name = _("issuer")
        verbose_name_plural = _("issued by")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                name="documents_issuer_unique",
                fields=["document", "signatory"],
                violation_error_message=_("This issuer is recorded already."),
            )
        ]

    def __str__(self):
        return str(self.signatory)


class DocumentLink(models.Model):
    """How one document relates to an earlier one."""

    class Kind(models.TextChoices):
        FOLLOWS_UP = "follows_up", _("follows up")
        RESPONDS_TO = "responds_to", _("responds to")
        SUPERSEDES = "supersedes", _("supersedes")

    document = models.ForeignKey(
        Document, models.CASCADE, verbose_name=_("document"), related_name="links"
    )
    kind = models.CharField(_("how"), max_length=11, choices=Kind)
    target = models.ForeignKey(
        Document,
        models.CASCADE,
        verbose_name=_("earlier document"),
        related_name="linked_from",
    )
    note = models.CharField(_("note"), max_length=300, blank=True)

    history = track()

    class Meta:
        verbose_name = _("link to an earlier document")
        verbose_name_plural = _("related")
        constraints = [
            models.UniqueConstraint(
                name="documents_documentlink_unique",
                fields=["document", "kind", "target"],
                violation_error_message=_("This link is recorded already."),
            ),
            models.CheckConstraint(
                name="documents_documentlink_not_to_itself",
                condition=~Q(document=F("target")),
                violation_error_message=_("A document cannot follow itself."),
            ),
        ]

    def __str__(self):
        return f"{self.document} – {self.get_kind_display()} – {self.target}"
