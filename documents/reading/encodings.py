"""Bytes of a text file decoded, whatever its encoding."""

import codecs

MARKS = [
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
EAST_ASIAN = ["cp949", "shift_jis", "gb18030", "big5"]


def decode(data):
    """(text, encoding): by its mark, by its zeros, as UTF-8, else by what reads best.

    Never fails: Windows-1252 reads any bytes in the end.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), encoding
    encoding = _utf16_by_zeros(data)
    if encoding:
        return data.decode(encoding, "replace"), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _decode_legacy(data)


def _utf16_by_zeros(data):
    """UTF-16 without a mark: Latin text has a zero in every second byte."""
    sample = data[:4000]
    if len(sample) < 4 or sample.count(0) * 4 < len(sample):
        return _utf16_by_script(sample)
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 4 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 4 * odd else ""


def _utf16_by_script(sample):
    """UTF-16 of Korean or Chinese has few zeros but a steady line break."""
    if (
        b"\n\x00" in sample
        and sample.index(b"\n\x00") % 2 == 0
        and b"\r\n" not in sample
    ):
        return "utf-16-le"
    if (
        b"\x00\n" in sample
        and sample.index(b"\x00\n") % 2 == 0
        and b"\r\n" not in sample
    ):
        return "utf-16-be"
    return ""


def _decode_legacy(data):
    sample = data[:20_000]
    found = [
        (_plausibility(text, name), text, name)
        for name in EAST_ASIAN
        if (text := _try(data, name))
    ]
    score, text, name = max(found, key=lambda one: one[0], default=(0, "", ""))
    # Accented letters stand alone between plain ones; East Asian ones come in runs.
    if score >= 0.8 and _has_runs(sample):
        return text, name
    return data.decode("cp1252", "replace"), "cp1252"


def _try(data, encoding):
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return ""


def _has_runs(sample):
    high = sum(byte > 127 for byte in sample)
    beside = sum(a > 127 and b > 127 for a, b in zip(sample, sample[1:], strict=False))
    return high > 0 and beside * 10 >= high * 3


def _plausibility(text, encoding):
    """The share of letters usual in the encoding's language among those beyond ASCII."""
    wide = [character for character in text[:20_000] if character > "\x7f"]
    if not wide:
        return 0.0
    return sum(_is_usual(character, encoding) for character in wide) / len(wide)


def _is_usual(character, encoding):
    if "\u3000" <= character <= "\u301f" or "\uff01" <= character <= "\uff5e":
        return True
    if encoding == "cp949":
        return "\uac00" <= character <= "\ud7a3"
    if encoding == "shift_jis":
        return "\u3040" <= character <= "\u30ff" or _is_in(character, "shift_jis")
    if encoding == "gb18030":
        return _is_in(character, "gb2312") and "\u4e00" <= character <= "\u9fff"
    return _is_in(character, "big5") and "\u4e00" <= character <= "\u9fff"


def _is_in(character, encoding):
    """Whether the character is among the first, commoner half of an encoding."""
    try:
        code = character.encode(encoding)
    except UnicodeEncodeError:
        return False
    limit = {"gb2312": b"\xd8", "shift_jis": b"\x98", "big5": b"\xc7"}[encoding]
    return "\u4e00" <= character <= "\u9fff" and code < limit
