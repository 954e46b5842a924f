from django.apps import AppConfig


class SignatoriesConfig(AppConfig):
    name = "signatories"

    def ready(self):
        # Models can be imported from here on.
        from . import merge_rules

        merge_rules.declare()
