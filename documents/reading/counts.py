"""How many signed, as the text itself says it; each claim with its words."""

import re

from django.utils.translation import gettext as _

from .facts import StatedCount
from .numbers import NUMBER, read_number

NOUNS = {
    "organisations": (
        r"organi[sz]ations?|ngos?|csos?|groups?|associations?|institutions?|entities|unions?|coalitions?|networks?|societies|"
        r"organizaciones|asociaciones|entidades|colectivos|organiza[çc][õo]es|movimentos|associa[çc][õo]es|associations|collectifs|"
        r"organisationen|verb[äa]nde|gruppen|organizzazioni|associazioni|organisaties"
    ),
    "individuals": (
        r"individuals?|persons?|people|personalities|experts?|academics|scholars|scientists|researchers|citizens|professors|lawyers|journalists|"
        r"individuos|personas|personalidades|indiv[íi]duos|pessoas|personnes|personnalit[ée]s|einzelpersonen|personen|persone|personalit[àa]"
    ),
    "signatories": r"signator(?:y|ies)|signatures|signers|endorsers|signataires|firmantes|firmas|signat[áa]rios|unterzeichner(?:innen|nde)?|firmatari",
    "countries": r"countries|nations|states|pa[íi]ses|pays|l[äa]ndern?|paesi|landen",
    "regions": r"regions|continents|continentes|regiones|regi[õo]es|r[ée]gions|kontinente[n]?",
}
NOUN = "|".join(f"(?P<{of}>{words})" for of, words in NOUNS.items())
AT_LEAST = r"more than|over|at least|upwards of|m[áa]s de|mais de|plus de|mehr als|[üu]ber|oltre|pi[ùu] di|meer dan"
ABOUT = r"about|around|some|nearly|almost|approximately|roughly|close to|cerca de|unos|unas|alrededor de|quase|environ|pr[èe]s de|rund|etwa|circa"
COUNT = re.compile(
    rf"(?i)(?:\b(?:(?P<least>{AT_LEAST})|(?P<about>{ABOUT}))\s+)?\b(?P<number>{NUMBER})(?P<plus>\s?\+)?(?!\s*(?:st|nd|rd|th|%)\b)"
    rf"\s+(?P<between>(?:[^\W\d_][\w’'-]{{0,24}}\s+){{0,5}}?)(?:{NOUN})\b"
)
EAST = re.compile(
    r"(?P<number>\d{1,6})\s*(?:(?:여\s*)?개\s*)?(?:(?P<countries>개?국|個國家|个国家|か国|カ国|國)|(?P<organisations>(?:여\s*)?(?:시민)?단체|個團體|个团体|團體|团体|団体|個組織)|(?P<individuals>명|名|人))"
)
BETWEEN_STOPS = {
    "and",
    "in",
    "from",
    "to",
    "of",
    "on",
    "years",
    "year",
    "days",
    "months",
    "percent",
    "million",
    "y",
    "e",
    "et",
    "und",
    "de",
    "with",
    "at",
    "the",
    "were",
    "was",
    "are",
    "is",
}
CUES = re.compile(
    r"(?i)behalf|sign(?:ed|ator|ing)|undersigned|joined|represent|coalition|letter|statement|endors|wrote|urge|call|\bwe,\s|declar|petition|firma|suscri|assina|sign[ée]|unterzeichn|nombre de|nom de|namen|연명|서명|단체|聯署|署名"
)
ANOTHER = re.compile(
    r"(?i)\b(last|previous(?:ly)?|earlier|past)\s+(?:(january|february|march|april|may|june|july|august|september|october|november|december|year|month|week|spring|summer|autumn|fall|winter|letter|statement)\b)"
)
WROTE_IN = re.compile(
    r"(?i)\bwrote\b.{0,80}\bin\s+(january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
JOINED = re.compile(
    r"(?i)^(?P<who>.{3,160}?),?\s+(?:joined by|together with|along with|and)\s+$"
)
REPRESENTING = re.compile(
    r"(?i)\b(?:which\s+)?(?:altogether\s+|together\s+|collectively\s+)?represent(?:s|ing|ed)?\b[^.;]{0,40}$|representa[nm]?(?:do|ndo)?\b[^.;]{0,40}$|repr[ée]sentant[^.;]{0,40}$|vertreten[^.;]{0,40}$"
)
SENTENCE = re.compile(r"(?<=[.!?。])[”\"’)]?\s+(?=[A-ZÀ-Þ“\"(])")


def find_counts(lines):
    """Every count that the lines state, in printed order, without exact repetitions."""
    counts, seen = [], set()
    for line in lines:
        for sentence in SENTENCE.split(line.text[:20_000]):
            for count in _counts_in(sentence, line.number):
                key = (count.of, count.number, count.how, count.doubt)
                if key not in seen:
                    seen.add(key)
                    counts.append(count)
    return counts


def _counts_in(sentence, line):
    if not any(character.isdigit() for character in sentence) and not CUES.search(
        sentence
    ):
        return
    found = [match for match in COUNT.finditer(sentence) if _is_count(match)]
    found += list(EAST.finditer(sentence)) if CUES.search(sentence) else []
    claims_signing = any(match.lastgroup or match["organisations"] for match in found)
    for match in found:
        if claims_signing and CUES.search(sentence):
            yield _count(match, sentence, line)


def _is_count(match):
    between = match["between"].lower().split()
    number = read_number(match["number"])
    if number is None or number < 2 or number in range(1900, 2101) and not between:
        return False
    return not BETWEEN_STOPS & set(between)


def _count(match, sentence, line):
    groups = match.groupdict()
    of = next(name for name in NOUNS if groups.get(name))
    before = sentence[: match.start()]
    if of == "organisations" and REPRESENTING.search(before):
        of = "represented"
    return StatedCount(
        of=of,
        number=read_number(match["number"]),
        how=_how(groups),
        words=_words(sentence, match),
        line=line,
        besides=_besides(groups, sentence, match),
        covers="organisations" if _covers_organisations(sentence, of) else "all",
        doubt=_doubt(sentence),
    )


def _how(groups):
    if groups.get("least") or groups.get("plus"):
        return "at_least"
    return "about" if groups.get("about") else "exact"


def _words(sentence, match):
    """The clause that the count stands in, as printed."""
    start = max(
        sentence.rfind(mark, 0, match.start()) for mark in (", ", "; ", ": ", "(")
    )
    ends = [
        sentence.find(mark, match.end())
        for mark in (", ", "; ", " to urge ", ")", ". ")
    ]
    end = min([position for position in ends if position > 0], default=len(sentence))
    start = start + 1 if start >= 0 else 0
    if end - start > 200:
        start, end = max(start, match.start() - 60), min(end, match.end() + 60)
        start = sentence.find(" ", start) + 1 if start else 0
        end = sentence.rfind(" ", 0, end) if end < len(sentence) else end
        end = max(end, match.end())
    return sentence[min(start, match.start()) : end].strip(" .,;:")


def _besides(groups, sentence, match):
    between = f"{groups.get('between') or ''}".lower().split()
    clause = sentence[: match.start()]
    beside = re.search(r"(?:^|[,;:–—-] )([A-Z][^,;:.\d]{2,80}) and $", clause)
    if beside:
        return beside[1].strip()
    joined = re.search(
        r"(?i)\b(?:joined by|together with|along with)\b[^.;]{0,120}$", clause
    )
    if not joined and not {
        "other",
        "additional",
        "otras",
        "outras",
        "autres",
        "weitere",
    } & set(between):
        return ""
    who = clause[: joined.start()] if joined else clause
    who = who.strip(" ,")
    return who.rsplit(". ", 1)[-1][-160:].strip(' ,“”"')


def _covers_organisations(sentence, of):
    if of in {"organisations", "represented"}:
        return True
    return of in {"countries", "regions"} and not re.search(
        rf"(?i)\b(?:{NOUNS['individuals']})\b|명|名", sentence
    )


def _doubt(sentence):
    another = ANOTHER.search(sentence) or WROTE_IN.search(sentence)
    if not another:
        return ""
    when = another[2] if another.re is ANOTHER and another[2] else another[1]
    if another.re is ANOTHER and when and when.lower() not in {"letter", "statement"}:
        when = f"{another[1]} {another[2]}" if another[2] else another[1]
    return _("Said of another letter (%(when)s), not of this one.") % {"when": when}
