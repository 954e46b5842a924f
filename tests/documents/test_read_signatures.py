import io
import json

import pytest
from django.core.management import CommandError, call_command

TEXT = "Signed by:\nPear Growers Association (PGA), Kenya\nAna Perez, baker\n"


def run(capsys, *arguments):
    call_command("read_signatures", *arguments)
    return capsys.readouterr().out


@pytest.fixture
def block(tmp_path):
    path = tmp_path / "block.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_command_prints_rows_with_exactly_these_fields(capsys, block):
    answer = json.loads(run(capsys, block))

    assert answer["rows"][0] == {
        "line": 2,
        "text": "Pear Growers Association (PGA), Kenya",
        "kind": "organisation",
        "name": "Pear Growers Association",
        "acronym": "PGA",
        "honorific": "",
        "country": "KE",
        "country_as_printed": "Kenya",
        "place": "",
        "capacity": "",
        "heading": "Signed by:",
        "confidence": 1.0,
        "doubts": [],
    }


def test_command_prints_ignored_lines(capsys, block):
    answer = json.loads(run(capsys, block))

    assert answer["ignored"] == [
        {"line": 1, "text": "Signed by:", "reason": "A heading"}
    ]


def test_command_reads_standard_input(capsys, monkeypatch):
    class Input:
        buffer = io.BytesIO(TEXT.encode())

    monkeypatch.setattr("sys.stdin", Input)

    assert len(json.loads(run(capsys, "-"))["rows"]) == 2


def test_command_explains_layout_and_rows(capsys, block):
    first = run(capsys, block, "--explain").splitlines()[0]

    assert first == (
        "Lines 2 to 3: organisations and people, one a line; "
        "the country after the last comma."
    )


def test_command_refuses_an_unreadable_file_in_words(tmp_path):
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")

    with pytest.raises(CommandError, match="empty"):
        call_command("read_signatures", str(path))
