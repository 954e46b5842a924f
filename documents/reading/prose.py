"""Sentences, addresses, navigation and other lines that are no signatories."""

import re

from .folding import fold, is_cjk

CLAUSE_WORDS = set(
    [
        "we",
        "our",
        "us",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "will",
        "would",
        "should",
        "must",
        "can",
        "could",
        "this",
        "that",
        "these",
        "those",
        "they",
        "their",
        "it",
        "its",
        "you",
        "your",
        "please",
        "thank",
        "by",
        "been",
        "being",
        "be",
        "not",
        "who",
        "which",
        "when",
        "while",
        "if",
        "because",
        "also",
        "more",
        "than",
        "said",
        "says",
        "nous",
        "notre",
        "nos",
        "est",
        "sont",
        "était",
        "ont",
        "avons",
        "qui",
        "que",
        "cette",
        "ces",
        "vous",
        "votre",
        "pas",
        "mais",
        "afin",
        "nosotros",
        "nuestra",
        "nuestro",
        "es",
        "son",
        "fue",
        "han",
        "ha",
        "que",
        "esta",
        "este",
        "esto",
        "ustedes",
        "su",
        "sus",
        "pero",
        "también",
        "nós",
        "nossa",
        "nosso",
        "são",
        "foi",
        "foram",
        "tem",
        "têm",
        "que",
        "esta",
        "este",
        "isso",
        "você",
        "seu",
        "sua",
        "não",
        "mas",
        "também",
        "como",
        "para",
        "wir",
        "unser",
        "unsere",
        "ist",
        "sind",
        "war",
        "wurde",
        "haben",
        "hat",
        "dass",
        "diese",
        "dieser",
        "nicht",
        "auch",
        "werden",
        "sich",
        "eine",
        "einer",
        "noi",
        "nostro",
        "nostra",
        "sono",
        "è",
        "che",
        "questa",
        "questo",
        "non",
        "anche",
        "zijn",
        "wordt",
        "dat",
        "deze",
        "niet",
        "ook",
    ]
)
FUNCTION_WORDS = CLAUSE_WORDS | set(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "for",
        "on",
        "a",
        "an",
        "with",
        "from",
        "as",
        "at",
        "de",
        "la",
        "el",
        "los",
        "las",
        "en",
        "y",
        "del",
        "por",
        "para",
        "un",
        "una",
        "da",
        "do",
        "das",
        "dos",
        "e",
        "o",
        "em",
        "com",
        "uma",
        "des",
        "les",
        "le",
        "du",
        "et",
        "dans",
        "pour",
        "sur",
        "der",
        "die",
        "das",
        "und",
        "von",
        "mit",
        "den",
        "dem",
        "im",
        "zu",
    ]
)
NAVIGATION = {
    fold(w)
    for w in """home|menu|search|prev|next|prev next|previous|back|back to top|share|tweet|print|email|login|log in|sign in|sign up|subscribe|donate|donate now|contact|contact us|about|about us|read more|see all|
most viewed|related|related content|related articles|region / country|skip to main content|skip to content|skip to navigation|topics|tags|comments|leave a comment|add your comment|privacy policy|cookie policy|terms of use|all rights reserved|
facebook|twitter|whatsapp|linkedin|telegram|instagram|youtube|copy link|follow us|newsletter|join us|share this|share on facebook|share on twitter|download|download pdf|sitemap|language|english|español|français|deutsch|한국어|목록|이전|다음|공유하기|인쇄|홈|로그인|
first|last|more|close|top|page|toggle navigation|main menu|news|press|press releases|publications|imprint|impressum|datenschutz|anterior|siguiente|compartir|inicio|voltar|compartilhar|partager|accueil|imprimer""".replace(
        "\n", ""
    ).split("|")
}
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
    r"(?i)(?:page|seite|página|p\.)?\s*\d{1,4}\s*(?:(?:of|/|von|de)\s*\d{1,4})?"
)
SIGNATURE_COUNT = re.compile(
    r"(?i)[\d.,]{1,9}\s+(?:signatures?|signatories|supporters|firmas|unterschriften|assinaturas)"
)
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
    return ends and clauses >= 1 and len(words) >= 9 and function * 4 >= len(words)


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
