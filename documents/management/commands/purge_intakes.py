from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.intake.purging import purge_intakes


class Command(BaseCommand):
    help = _("Delete pasted texts whose time has come. Run it once a day.")

    def handle(self, **options):
        count = purge_intakes()
        message = ngettext(
            "The text of %(count)d list was deleted.",
            "The texts of %(count)d lists were deleted.",
            count,
        )
        self.stdout.write(message % {"count": count})
