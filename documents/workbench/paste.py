"""Step 1: a pasted text or a file, for a new letter or for one on record."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.db.models import Count
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.demonstration import LETTER_TO_PASTE
from documents.intake.starting import start_intake
from documents.intake.steps import step_of
from documents.models import Document, Signature
from documents.reading.files import MAXIMUM_BYTES, Unreadable, extract_text
from signatories.models import Name

from .pages import WorkbenchPage

LETTERS = 25


class TextField(forms.CharField):
    """A long text as it was pasted: unprintable characters are the reader's matter."""

    widget = forms.Textarea

    def __init__(self, **kwargs):
        super().__init__(strip=False, required=False, **kwargs)
        self.validators = []


class PasteForm(forms.Form):
    text = TextField()
    file = forms.FileField(required=False, allow_empty_file=True)
    url = forms.URLField(
        required=False,
        max_length=500,
        assume_scheme="https",
        error_messages={
            "invalid": gettext_lazy(
                "This is no address of a page: it starts with https://. It may also "
                "stay empty."
            )
        },
    )
    document = forms.ModelChoiceField(
        Document.objects.all(), to_field_name="slug", required=False
    )

    def clean(self):
        cleaned = super().clean()
        file = cleaned.get("file")
        self.source = {"text": cleaned.get("text", ""), "source_kind": "text"}
        if file and self.source["text"].strip():
            self.add_error(
                "file", _("Paste a text or choose a file, not both: which one counts?")
            )
        elif file:
            self.read_file(file)
        return cleaned

    def read_file(self, file):
        data = file.read(MAXIMUM_BYTES + 1)
        try:
            found = extract_text(file.name, data)
        except Unreadable as why:
            self.add_error("file", str(why))
        else:
            self.notes = found.notes
            self.source = {
                "text": found.text,
                "source_kind": found.kind,
                "source_name": file.name,
            }

    def start(self, by):
        """Start the list. Returns (list, is_new), or None with an error on the form."""
        try:
            return start_intake(
                by=by,
                url=self.cleaned_data["url"],
                document=self.cleaned_data["document"],
                **self.source,
            )
        except Unreadable as why:
            self.add_error("text", str(why))
            return None


class PasteView(WorkbenchPage):
    needs = ["documents.add_intake", "documents.change_intake"]
    template_name = "documents/workbench/paste.html"

    def title(self):
        data = self.request.POST or self.request.GET
        if data.get("document"):
            return _("A list for a letter on record")
        return _("New letter from a paste")

    def context(self):
        initial = {"document": self.asked("document")}
        if "example" in self.request.GET:
            initial["text"] = LETTER_TO_PASTE.read_text("utf-8")
        form = PasteForm(initial=initial)
        return {"form": form, "document": letter_named(self.asked("document"))}

    @property
    def days(self):
        """How long what is pasted is kept."""
        return settings.PASTED_TEXT_DAYS

    def post(self, request):
        form = PasteForm(request.POST, request.FILES)
        started = form.start(request.user) if form.is_valid() else None
        if started is None:
            return self.show(form=form, document=letter_named(self.told("document")))
        self.intake, is_new = started
        for note in getattr(form, "notes", []):
            messages.info(request, note)
        if not is_new:
            self.say(
                _("This text is being added already: go on where the list stands.")
            )
        return redirect(self.address(step_of(self.intake)))


class LetterView(WorkbenchPage):
    """Which letter on record a list belongs to: the newest, or those found by words."""

    needs = PasteView.needs
    template_name = "documents/workbench/letters.html"

    def title(self):
        return _("For which letter is the list?")

    def context(self):
        wanted = self.asked("q")
        letters = Document.objects.annotate(signed=Count("signatures"))
        if wanted:
            letters = letters.searched(
                wanted, Signature.objects.all(), Name.objects.all()
            )
        return {"q": wanted, "letters": letters.order_by("-dated", "-pk")[:LETTERS]}


def letter_named(slug):
    return Document.objects.filter(slug=slug).first()
