from django.db import models
from django.utils.translation import gettext_lazy as _

from signatories.history import track

from .wording import Worded


class Topic(Worded, models.Model):
    """What documents are about, in the coalition's own few words."""

    slug = models.SlugField(_("address"), max_length=60, unique=True)
    name_en = models.CharField(_("English name"), max_length=100)
    name_ko = models.CharField(_("Korean name"), max_length=100, blank=True)

    history = track()

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self):
        return self.name.text

    def natural_key(self):
        return (self.slug,)

    @property
    def name(self):
        return self.worded("name")
