from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from documents.demonstration import load_demonstration


class Command(BaseCommand):
    help = _("Load the countries and the demonstration records into an empty database.")

    def handle(self, *args, **options):
        loaded = load_demonstration()
        if not loaded:
            self.stdout.write(_("There are records already: nothing was loaded."))
        for name, count in loaded.items():
            self.stdout.write(f"{count:5}  {name}")
