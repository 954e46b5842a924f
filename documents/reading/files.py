"""Text out of uploaded files, parsed in a child process with limits on time and memory."""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from django.utils.translation import gettext as _

MAXIMUM_BYTES = 10 * 1024 * 1024
MAXIMUM_LINES = 25_000
SECONDS = 30
KINDS = {
    "txt": "text",
    "md": "text",
    "docx": "docx",
    "pdf": "pdf",
    "html": "html",
    "htm": "html",
    "csv": "csv",
    "tsv": "csv",
    "xlsx": "xlsx",
}
CHILD = Path(__file__).with_name("extraction.py")


class Unreadable(Exception):
    """A file that cannot be read; its message says what, why and what to do."""


@dataclass
class Extracted:
    """The text of a file, what sort of file it was, and what an editor should know."""

    text: str
    kind: str
    notes: list[str] = field(default_factory=list)


def check_text(text):
    """Raises Unreadable for a paste that is empty or larger than what is accepted."""
    if not any(not character.isspace() and character != "\x00" for character in text):
        raise Unreadable(
            _("There is no text in it. Paste the letter or its list of signatories.")
        )
    if len(text.encode("utf-8", "replace")) > MAXIMUM_BYTES:
        raise Unreadable(_too_big())
    lines = text.rstrip("\n").count("\n") + 1
    if lines > MAXIMUM_LINES:
        raise Unreadable(
            _(
                "It has %(lines)d lines; at most 25,000 lines are accepted. Divide it and add it in parts."
            )
            % {"lines": lines}
        )


def extract_text(name, data):
    """The text of a file by its name and bytes; raises Unreadable.

    Tables come out with tabs between cells; formulas and scripts come out as text or
    not at all, and are never run.
    """
    if not data:
        raise Unreadable(
            _("The file “%(name)s” is empty. Choose another file.") % {"name": name}
        )
    if len(data) > MAXIMUM_BYTES:
        raise Unreadable(_too_big())
    kind = KINDS.get(name.rpartition(".")[2].lower())
    if kind is None:
        raise Unreadable(
            _(
                "Files like “%(name)s” cannot be read. Save it as .txt, .docx, .pdf, .html, .csv or .xlsx, or paste the text."
            )
            % {"name": name}
        )
    answer = _ask_child(kind, data)
    if answer.get("error"):
        raise Unreadable(_message(answer["error"], name))
    check_text(answer["text"])
    notes = [_note(code, answer) for code in answer.get("notes", [])]
    return Extracted(answer["text"], kind, notes)


def _ask_child(kind, data):
    # A fresh interpreter rather than a fork: nothing of the server's memory, settings
    # or connections is within reach of a hostile file.
    command = [sys.executable, "-I", str(CHILD), kind, str(MAXIMUM_LINES)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return {"error": "time"}
    if done.returncode:
        return {"error": "memory" if b"MemoryError" in done.stderr else "broken"}
    try:
        return json.loads(done.stdout)
    except ValueError:
        return {"error": "broken"}


def _message(code, name):
    messages = {
        "time": _(
            "“%(name)s” took longer than 30 seconds to read. Save it as plain text, or paste the list itself."
        ),
        "memory": _(
            "“%(name)s” unpacks to more than can be read safely. Save it as plain text, or paste the list itself."
        ),
        "broken": _(
            "“%(name)s” is not what its name says, or it is damaged. Open it, save it anew, or paste the text."
        ),
        "encrypted": _(
            "“%(name)s” is protected with a password. Save it without the password, or paste the text."
        ),
        "old": _(
            "“%(name)s” is in the old format of Word or Excel. Open it, save it as .docx or .xlsx, or paste the text."
        ),
        "scanned": _(
            "“%(name)s” holds pictures of pages and no text. Recognise its text first, or type the list into a paste."
        ),
        "binary": _(
            "“%(name)s” is no text file. Choose the right file, or paste the text."
        ),
        "lines": _(
            "“%(name)s” has more than 25,000 lines, the most that are accepted. Divide it and add it in parts."
        ),
    }
    return messages.get(code, messages["broken"]) % {"name": name}


def _note(code, answer):
    notes = {
        "formula": _("Cells with formulas were taken as text; none was calculated."),
        "sheets": _("Several sheets were read one after the other."),
        "encoding": _(
            "The file does not say how its letters are stored; “%(encoding)s” was taken. Check that names with accents or in other scripts look right."
        )
        % {"encoding": answer.get("encoding", "")},
        "scripts": _("Scripts and hidden parts of the page were left out."),
    }
    return notes[code]


def _too_big():
    return _(
        "It is larger than 10 MB, the most that is accepted. Divide it, or paste the list itself."
    )
