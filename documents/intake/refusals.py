"""Why an act was not done, in words that say what happened and what to do next."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from signatories.moments import say_moment

NAMED_LINES = 10


class Refused(Exception):
    """An act that changed nothing. `str()` of it is the message for the editor."""


class NotOpen(Refused):
    """The list was added before: by a second click, another window or editor."""

    def __init__(self, intake, by):
        self.intake = intake
        message = _(
            "This list was added on %(time)s by %(who)s. Nothing was added twice; what "
            "is on record is shown here."
        )
        super().__init__(message % when_and_who(intake.added_at, intake.added_by, by))


class Late(Refused):
    """Somebody else touched the row after it was shown."""

    def __init__(self, row, by):
        self.row = row
        message = _(
            "Line %(line)s was decided by %(who)s on %(time)s. What you typed is still "
            "here: compare, and save it once more if it is to hold."
        )
        words = when_and_who(row.touched_at, row.touched_by, by)
        super().__init__(message % {"line": row.key, **words})


class Gone(Refused):
    """The line was joined with another or read anew since it was shown."""

    def __init__(self, key):
        message = _(
            "Line %(line)s no longer stands by itself: it was joined with another, or "
            "the list was read again. Look at the list as it is now."
        )
        super().__init__(message % {"line": key})


class StillWaiting(Refused):
    """Names are left on which nobody has decided."""

    def __init__(self, count):
        message = ngettext(
            "%(count)d name still waits for a decision. Nothing was added: decide on "
            "it first.",
            "%(count)d names still wait for a decision. Nothing was added: decide on "
            "them first.",
            count,
        )
        super().__init__(message % {"count": count})


class RecordedMeanwhile(Refused):
    """Records that come near were made, or went, after the names were decided on."""

    def __init__(self, keys):
        message = ngettext(
            "Line %(lines)s is to be looked at again: the records changed since it "
            "was decided. Nothing was added yet.",
            "Lines %(lines)s are to be looked at again: the records changed since they "
            "were decided. Nothing was added yet.",
            len(keys),
        )
        shown = ", ".join(keys[:NAMED_LINES])
        super().__init__(
            message % {"lines": f"{shown} …" if len(keys) > NAMED_LINES else shown}
        )


class Obstructed(Refused):
    """Something else depends on what the list added. `obstacles` are sentences."""

    def __init__(self, obstacles):
        self.obstacles = obstacles
        super().__init__(
            _(
                "The list cannot be taken back; nothing was changed. What stands in the way:"
            )
        )


def when_and_who(moment, user, reader):
    """Return {"time", "who"} in words, as `reader` would say it."""
    who = _("another editor")
    if user and user == reader:
        who = _("you, in another window")
    elif user:
        who = user.get_full_name() or user.get_username()
    return {"time": say_moment(moment) if moment else "?", "who": who}
