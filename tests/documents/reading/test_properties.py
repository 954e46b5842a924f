"""Whatever is pasted: nothing crashes, and no line is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from documents.reading import read_text

PIECES = [
    "Pear House", "Ana Perez", "Kenya", "(PGA)", ",", " - ", " – ", "\n", "\n\n", "\t", "|", "1. ", "* ", "Signed by:",
    "**Organisations**", "### Individuals", "Dr. ", "王小梨", "、", "배나무회", "/", "; ", "<b>", "]", "(", "）", "&amp;", "http://x.org",
    "We urge you to act, as it is late.", "February 21, 2020", "\x00", "\u202b", "=", "7 groups", "of", "\r\n", "CC. ", "Re: ",
]  # fmt: skip


def numbered_lines(text):
    lines = (
        text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\x0b", "\n")
        .replace("\x0c", "\n")
    )
    lines = lines.replace("\u2028", "\n").replace("\u2029", "\n").split("\n")
    return {number for number, line in enumerate(lines, 1) if line.strip()}


def lines_in(reading):
    found = [*reading.rows, *reading.ignored]
    return {number for one in found for number in range(one.line, one.last_line + 1)}


@settings(max_examples=3 * settings.default.max_examples)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_no_line_of_a_block_is_lost(text):
    assert numbered_lines(text) <= lines_in(read_text(text))


@settings(max_examples=2 * settings.default.max_examples)
@given(st.text(max_size=300))
def test_no_line_of_any_text_is_lost(text):
    assert numbered_lines(text) <= lines_in(read_text(text))


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_reading_again_with_the_inferred_layout_loses_nothing(text):
    layout = read_text(text).layout

    assert numbered_lines(text) <= lines_in(read_text(text, layout))
