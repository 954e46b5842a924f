"""Sentences, addresses, navigation and other lines that are no signatories."""

import re

from .folding import fold, is_cjk
from .vocabulary import read_words

CLAUSE_WORDS = read_words("clause_words")
FUNCTION_WORDS = CLAUSE_WORDS | read_words("function_words")
NAVIGATION = read_words("navigation")
NAVIGATION_STARTS = (
    "see all ",
    "see everyone",
    "share on ",
    "tweet ",
    "skip to ",
    "thanks to ",
    "copyright",
    "©",
    "all rights reserved",
    "powered by",
    "filed under",
    "posted in",
    "posted on",
    "published on",
    "last updated",
    "print this",
    "add your name",
    "sign the ",
    "click here",
    "read the ",
    "view all",
    "photo:",
    "credit:",
    "image:",
    "source:",
    "your tax deductible",
    "page ",
    "view the ",
    "to add your",
    "auch unterzeichnen",
    "the full statement",
    "download the",
    "tags:",
    "categories:",
)
CONTACT = re.compile(
    r"(?i)(?:^|\b)(?:fax|tel|telephone|phone|e-?mail|mobile|tél|teléfono|téléphone|전화|팩스|이메일)\s*[.:：]|https?://|www\.|[\w.+-]{1,60}@[\w-]{1,60}\.\w"
)
FOOTNOTE = re.compile(r"\s*(?:\[\d{1,3}\]|\[\^?\w{1,20}\]:|\d{1,2}\s+(?=https?:))")
PAGE_NUMBER = re.compile(
    r"(?i)(?:page|seite|página|p\.)?\s*\d{1,4}\s*(?:(?:of|/|von|de)\s*\d{1,4})?\s?\.?"
)
SIGNATURE_COUNT = re.compile(
    r"(?i)[\d.,]{1,9}\s+(?:signatures?|signatories|supporters|firmas|unterschriften|assinaturas)"
)
QUOTED = re.compile(r"[“\"‘'「『].{6,300}[”\"’'」』]")
ISSUE_DATE = re.compile(r"\(\s*\d{4}[.\-/\d\s]{0,12}\)")
SENTENCE_END = (".", "!", "?", "。", "！", "？", ".”", '."', ".’", "다", "라", ":")


def is_prose(text):
    """Whether the text is a sentence of the letter rather than a name with its office."""
    sample = text[:600]
    if is_cjk(sample):
        return _is_cjk_prose(sample)
    words = fold(sample).split()
    if len(words) < 7:
        return False
    clauses = sum(word in CLAUSE_WORDS for word in words)
    function = sum(word in FUNCTION_WORDS for word in words)
    ends = text.rstrip().endswith(SENTENCE_END)
    if (
        clauses >= 2
        and (ends or clauses >= 4 or len(words) > 30)
        and function * 5 >= len(words)
    ):
        return True
    if (
        ends
        and len(words) > 12
        and function * 5 >= len(words)
        and text.rstrip()[-1] != ":"
    ):
        return True
    return ends and clauses >= 1 and len(words) >= 9 and function * 4 >= len(words)


def is_press_item(text):
    """Whether the line is a headline in quotation marks, with or without its paper."""
    quoted = QUOTED.search(text)
    if not quoted:
        return False
    rest = text.replace(quoted[0], "")
    return len(quoted[0]) > 12 and (len(rest) < 4 or bool(ISSUE_DATE.search(rest)))


def _is_cjk_prose(sample):
    if "。" in sample or "！" in sample:
        return len(sample) > 12
    if len(sample) > 60 and sample.count("，") >= 2 and "、" not in sample[:40]:
        return True
    return len(sample) > 30 and sample.rstrip(" !.*").endswith(
        ("다", "라", "하라", "자")
    )


def is_contact(text):
    """Whether the line gives an address of any sort, or is a footnote."""
    sample = text[:1000]
    return bool(CONTACT.search(sample) or FOOTNOTE.match(sample))


def is_navigation(text):
    """Whether the line belongs to the page around the letter."""
    if len(text) > 200:
        return False
    key = fold(text)
    if key in NAVIGATION or text.count(" > ") > 1 or text.count(" » ") > 1:
        return True
    lower = text.casefold()
    if lower.startswith(NAVIGATION_STARTS):
        return not lower.startswith("page ") or bool(
            PAGE_NUMBER.fullmatch(text.strip())
        )
    words = key.split()
    if words and len(words) <= 6 and all(word in NAVIGATION for word in words):
        return True
    return bool(
        PAGE_NUMBER.fullmatch(text.strip()) or SIGNATURE_COUNT.fullmatch(text.strip())
    )


def is_note(text):
    """Whether the line is a remark on the list, in brackets or with an asterisk."""
    stripped = text.strip()
    if stripped[:1] in {"(", "（", "["} and stripped[-1:] in {")", "）", "]"}:
        return len(fold(stripped).split()) > 5 or (
            is_cjk(stripped) and len(stripped) > 10
        )
    return stripped.startswith("*") and len(stripped.split()) > 5
