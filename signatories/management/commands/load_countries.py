from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _

from signatories.reference_countries import load_countries


class Command(BaseCommand):
    help = _(
        "Add the countries and territories that are missing. Run it once at the "
        "beginning; again, it changes nothing."
    )

    @transaction.atomic
    def handle(self, *args, **options):
        self.stdout.write(_("%(n)s countries added.") % {"n": load_countries()})
