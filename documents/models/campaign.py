from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from documents.querysets import CampaignQuerySet
from signatories.history import track

from .wording import Worded


class Campaign(Worded, models.Model):
    """A named series of documents. Being in it says nothing of who belongs to whom."""

    slug = models.SlugField(
        _("address"),
        max_length=60,
        unique=True,
        help_text=_("Part of the web address. Left empty, it is made from the name."),
    )
    name_en = models.CharField(_("English name"), max_length=200)
    name_ko = models.CharField(_("Korean name"), max_length=200, blank=True)
    summary_en = models.TextField(_("English summary"), blank=True)
    summary_ko = models.TextField(_("Korean summary"), blank=True)

    objects = CampaignQuerySet.as_manager()
    history = track()

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")

    def __str__(self):
        return self.name.text

    def get_absolute_url(self):
        return reverse("documents:campaign-detail", args=[self.slug])

    def natural_key(self):
        return (self.slug,)

    @property
    def name(self):
        return self.worded("name")

    @property
    def summary(self):
        return self.worded("summary")
