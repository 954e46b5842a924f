from django.db import models
from django.utils.translation import gettext_lazy as _

from documents.querysets import IntakeQuerySet, IntakeRowQuerySet
from signatories.models.acting import acting_user
from signatories.models.visibility import Visibility


class Intake(models.Model):
    """One pasted or uploaded block on its way into one publication's list.

    Never public. It keeps what was put in until `raw_text` is purged, every line's
    reading and decision, and what adding it created, so that it can be taken back.
    """

    class State(models.TextChoices):
        OPEN = "open", _("open")
        ADDED = "added", _("added")
        UNDONE = "undone", _("taken back")

    document = models.ForeignKey(
        "documents.Document",
        models.CASCADE,
        verbose_name=_("letter or statement"),
        related_name="intakes",
        null=True,
        blank=True,
    )
    publication = models.ForeignKey(
        "documents.Publication",
        models.SET_NULL,
        verbose_name=_("where it appeared"),
        related_name="intakes",
        null=True,
        blank=True,
    )
    state = models.CharField(
        _("state"), max_length=6, choices=State, default=State.OPEN
    )
    source_name = models.CharField(_("file"), max_length=200, blank=True)
    source_kind = models.CharField(_("kind of file"), max_length=10, default="text")
    raw_text = models.TextField(_("what was put in"), blank=True)
    url = models.URLField(_("address on the web"), max_length=500, blank=True)
    purge_on = models.DateField(_("text is purged on"), null=True, blank=True)
    facts = models.JSONField(_("what was found in it"), default=dict)
    layout = models.JSONField(_("how it was read"), default=dict)
    created = models.JSONField(
        _("what adding it created"),
        default=dict,
        help_text=_("Keys of rows per kind of record."),
    )
    confirmed_at = models.DateTimeField(
        _("what was found is confirmed"), null=True, blank=True
    )
    matched_at = models.DateTimeField(_("matched"), null=True, blank=True)
    version = models.PositiveIntegerField(default=0, editable=False)
    started_by = acting_user(_("started by"))
    started_at = models.DateTimeField(_("started"), auto_now_add=True)
    touched_by = acting_user(_("last touched by"))
    touched_at = models.DateTimeField(_("last touched"), auto_now=True)
    added_by = acting_user(_("added by"))
    added_at = models.DateTimeField(_("added"), null=True, blank=True)
    undone_by = acting_user(_("taken back by"))
    undone_at = models.DateTimeField(_("taken back"), null=True, blank=True)

    objects = IntakeQuerySet.as_manager()

    class Meta:
        verbose_name = _("list being added")
        verbose_name_plural = _("lists being added")

    def __str__(self):
        return str(self.document or self.source_name or _("Pasted list"))

    @property
    def is_open(self):
        """Whether it can still be worked on: taken back, it waits as before."""
        return self.state != self.State.ADDED


class IntakeRow(models.Model):
    """One piece of the input, so that every line of it is accounted for.

    Usually a line; a run-on line gives several, a wrapped name takes several lines.
    """

    class Role(models.TextChoices):
        ROW = "row", _("signatory")
        HEADING = "heading", _("heading")
        LETTER = "letter", _("used for the letter")
        IGNORED = "ignored", _("ignored")

    class Decision(models.TextChoices):
        WAITING = "waiting", _("waiting")
        LINKED = "linked", _("linked")
        NEW = "new", _("new")
        SAME = "same", _("same as another line")

    class Outcome(models.TextChoices):
        """What the registry answered, before anybody decided."""

        NONE = "", _("not looked up")
        SURE = "sure", _("one record fits")
        DOUBTFUL = "doubtful", _("doubtful")
        NEW = "new", _("no record comes near")

    intake = models.ForeignKey(
        Intake, models.CASCADE, verbose_name=_("list"), related_name="rows"
    )
    position = models.PositiveIntegerField(_("position"))
    first_line = models.PositiveIntegerField(_("line"))
    last_line = models.PositiveIntegerField(_("last line"))
    part = models.PositiveSmallIntegerField(
        _("part of the line"),
        default=1,
        help_text=_("Where a line holds several signatories."),
    )
    text = models.TextField(_("as printed"))
    role = models.CharField(_("is"), max_length=7, choices=Role)
    reason = models.CharField(_("why"), max_length=300, blank=True)

    kind = models.CharField(_("kind"), max_length=12, blank=True)
    name = models.CharField(_("name"), max_length=300, blank=True)
    acronym = models.CharField(_("acronym"), max_length=60, blank=True)
    honorific = models.CharField(_("title before the name"), max_length=100, blank=True)
    capacity = models.CharField(_("office or title"), max_length=500, blank=True)
    representative = models.CharField(_("signed for it"), max_length=200, blank=True)
    country = models.ForeignKey(
        "signatories.Country",
        models.PROTECT,
        verbose_name=_("country or territory"),
        related_name="+",
        null=True,
        blank=True,
    )
    country_as_printed = models.CharField(
        _("country as printed"), max_length=100, blank=True
    )
    place = models.CharField(_("place"), max_length=100, blank=True)
    heading = models.CharField(_("heading above it"), max_length=300, blank=True)
    confidence = models.FloatField(_("sureness"), default=0)
    doubts = models.JSONField(_("doubts"), default=list)
    alternatives = models.JSONField(_("other readings"), default=list)
    is_reading_kept = models.BooleanField(_("kept by a person"), default=False)

    match = models.JSONField(_("records on offer"), default=dict)
    outcome = models.CharField(
        _("what was found"), max_length=8, choices=Outcome, blank=True
    )
    decision = models.CharField(
        _("decision"), max_length=7, choices=Decision, default=Decision.WAITING
    )
    signatory = models.ForeignKey(
        "signatories.Signatory",
        models.SET_NULL,
        verbose_name=_("record"),
        related_name="intake_rows",
        null=True,
        blank=True,
    )
    decided_by = acting_user(
        _("decided by"),
        blank=True,
        help_text=_("Empty when nobody had to be asked."),
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decision_reason = models.CharField(_("reason"), max_length=300, blank=True)
    same_as = models.ForeignKey(
        "self",
        models.SET_NULL,
        verbose_name=_("same as"),
        related_name="repeats",
        null=True,
        blank=True,
    )
    visibility = models.CharField(
        _("visibility"), max_length=8, choices=Visibility, default=Visibility.PUBLIC
    )
    signature = models.ForeignKey(
        "documents.Signature",
        models.SET_NULL,
        verbose_name=_("signature"),
        related_name="intake_rows",
        null=True,
        blank=True,
    )
    version = models.PositiveIntegerField(default=0, editable=False)
    touched_by = acting_user(
        _("last touched by"),
        blank=True,
        help_text=_("Empty as long as only the machine has read it."),
    )
    touched_at = models.DateTimeField(_("last touched"), null=True, blank=True)

    objects = IntakeRowQuerySet.as_manager()

    class Meta:
        verbose_name = _("line being added")
        verbose_name_plural = _("lines being added")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                name="documents_intakerow_line_unique",
                fields=["intake", "first_line", "part"],
                violation_error_message=_("This part of the line stands here already."),
            )
        ]
        indexes = [
            models.Index(
                fields=["intake", "role", "position"], name="intakerow_in_order"
            )
        ]

    def __str__(self):
        return self.text

    @property
    def key(self):
        """The number of its line, with its part where a line holds several."""
        return (
            f"{self.first_line}.{self.part}" if self.part > 1 else f"{self.first_line}"
        )

    @property
    def offered(self):
        """The keys of the records on offer, best first."""
        return [candidate["id"] for candidate in self.match.get("candidates", [])]

    @property
    def is_doubtful(self):
        return bool(self.doubts) and not self.is_reading_kept

    @property
    def is_decided(self):
        return self.decision != self.Decision.WAITING
