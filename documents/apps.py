from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "documents"

    def ready(self):
        # Models can be imported from here on.
        from signatories import showing

        from . import hiding, merge_rules, publishing

        showing.widen(publishing.refresh_signatories)
        hiding.register()
        merge_rules.declare()
