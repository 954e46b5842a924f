"""How far a list has come, and what it waits for."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Step(models.TextChoices):
    FOUND = "found", _("What was found")
    READING = "reading", _("Reading")
    MATCHING = "matching", _("Matching")
    SUMMARY = "summary", _("Summary")
    ADDED = "added", _("Added")


ORDER = [*Step]


def step_of(intake):
    """Return the Step at which a list waits for an editor."""
    if not intake.is_open:
        return Step.ADDED
    if not intake.confirmed_at:
        return Step.FOUND
    if not intake.matched_at:
        return Step.READING
    return Step.MATCHING if intake.rows.waiting().exists() else Step.SUMMARY


def reaches(intake, step):
    """Whether a page of an open list may be shown by now."""
    if step == Step.READING:
        return bool(intake.confirmed_at)
    if step == Step.MATCHING:
        return bool(intake.confirmed_at and intake.matched_at)
    if step == Step.SUMMARY:
        return step_of(intake) == Step.SUMMARY
    return True
