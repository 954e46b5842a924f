from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from documents import publishing


class Command(BaseCommand):
    help = _(
        "Prove that every record is visible exactly from when it should be. "
        "With --fix, write what was found wrong."
    )

    def add_arguments(self, parser):
        parser.add_argument("--fix", action="store_true")

    def handle(self, *args, fix, **options):
        with transaction.atomic():
            wrong = publishing.refresh_all()
            if wrong and not fix:
                transaction.set_rollback(True)
        if wrong and not fix:
            raise CommandError(
                _("%(n)s rows have a wrong moment. Run with --fix.") % {"n": wrong}
            )
        self.stdout.write(_("%(n)s rows written.") % {"n": wrong})
