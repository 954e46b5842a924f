"""What stands above and around a letter: title, subject, dates, addressees, language."""

import re
from collections import Counter

from django.utils.translation import gettext as _

from .block import CONTACT, DATE, HEADING, ITEM, PRESS, PROSE
from .countries import find_country
from .dates import find_date, is_date_line
from .facts import Addressee, Fact
from .folding import fold, has_hangul, has_kana, is_cjk
from .people import looks_like_role, person_score, split_honorific
from .prose import is_navigation, is_prose

KINDS = [
    (
        "open_letter",
        r"open letter|carta abierta|carta aberta|lettre ouverte|offener brief|lettera aperta|공개\s?서한|公開信|公开信",
    ),
    (
        "press_release",
        r"press release|nota de prensa|communiqu[ée] de presse|pressemitteilung|보도자료|新聞稿",
    ),
    ("petition", r"petition|petici[óo]n|peti[çc][ãa]o|p[ée]tition|청원|請願"),
    ("submission", r"submission|written evidence"),
    (
        "statement",
        r"joint statement|statement|comunicado|declaraci[óo]n conjunta|communiqu[ée]|stellungnahme|성명|聲明|声明|nota de",
    ),
    (
        "declaration",
        r"declaration|declaraci[óo]n|declara[çc][ãa]o|d[ée]claration|erkl[äa]rung|manifesto|manifiesto|선언|宣言",
    ),
    ("open_letter", r"\bletter\b|\bcarta\b|\blettre\b|\bbrief\b|서한"),
]
SUBJECT = re.compile(
    r"(?i)^(?:re|subject|subj|betreff|objet|asunto|assunto|oggetto|ref|제목|주제)\s*[:：.]\s*(?P<words>.{4,400})$"
)
PAGE_DATE = re.compile(
    r"(?i)^(?:date|posted|published|updated|last updated|publication date|fecha|data|veröffentlicht|publié|등록일|작성일|발행일|日期)\b"
)
COPY = re.compile(
    r"(?i)^(?:cc|c\.c\.|copy(?: to)?|copied to|copia|참조)\s*[:.]?\s+|^(?:cc)\s*[:.]\s*"
)
TO = re.compile(r"(?i)^(?:to|attn|attention|an|à|para|수신)\s*[:：]\s*")
SALUTATION = re.compile(
    r"(?i)^(?:dear|your excellenc|to whom|estimad|prezad|caro|cher|chère|monsieur|madame|sehr geehrt|honou?rable|mr\.?|ms\.?)\b.{0,120}[,:]$"
)
STREET = re.compile(
    r"(?i)\d.*\b(?:street|st|road|rd|avenue|ave|floor|suite|square|plaza|calle|rua|rue|straße|strasse|ro|gil|daero|dong|gu)\b|\b\d{4,6}(?:-\d{3,4})?\b|p\.?\s?o\.?\s?box"
)
INSTITUTION = re.compile(
    r"(?i)\b(?:ministry|ministerio|minist[èe]re|department|office of|embassy|parliament|congress|senate|commission|council|assembly|government|court|united nations|committee|bureau|secretariat)\b"
)
STOPWORDS = {
    "en": "the of and to in for that with our are this which",
    "es": "el los las del que una por con para como nuestra",
    "fr": "le les des du est une que dans pour nous avec sur",
    "pt": "os das dos uma não que com para pela são em nossa",
    "de": "der die das und ist nicht mit für von den eine wir",
    "it": "il gli della che una per con sono nel alla dei non",
    "nl": "het een van en dat niet met voor zijn wij de op",
}


def find_title(head):
    """The title: the first line that names the kind of document, else the first line."""
    candidates = [
        one.line
        for one in head
        if one.what in {ITEM, HEADING, PROSE, PRESS}
        and one.line.marker != "bullet"
        and _may_be_title(one.line.text)
    ]
    for line in candidates[:12]:
        if _kind_of(line.text):
            return Fact(line.text, line.text, line.number)
    for line in candidates[:1]:
        if len(line.text.split()) > 3 or is_cjk(line.text):
            return Fact(
                line.text,
                line.text,
                line.number,
                doubt=_("The first line of the page: it may not be the title."),
            )
    return None


def _may_be_title(text):
    if SUBJECT.match(text) or is_navigation(text) or is_date_line(text):
        return False
    if not 8 <= len(text) <= 250 or SALUTATION.match(text) or TO.match(text):
        return False
    return not (is_prose(text) and len(text) > 150) and not {"©", "ⓒ"} & set(text)


def _kind_of(text):
    for kind, words in KINDS:
        if re.search(rf"(?i){words}", text[:400]):
            return kind
    return ""


def find_kind(title, subject, prose):
    """The kind of document, from the title, the subject line, else the first paragraphs."""
    for fact in (title, subject):
        if fact and _kind_of(fact.value):
            return Fact(_kind_of(fact.value), fact.words, fact.line)
    for line in prose[:3]:
        kind = _kind_of(line.text)
        if kind:
            words = re.search(
                "|".join(words for _kind, words in KINDS), line.text, re.IGNORECASE
            )
            return Fact(
                kind,
                words[0] if words else line.text[:120],
                line.number,
                doubt=_("Only the running text says so."),
            )
    return None


def find_subject(head):
    """The line that begins with "Re:" or its like."""
    for one in head:
        found = SUBJECT.match(one.line.text)
        if found:
            return Fact(found["words"].strip(), one.line.text, one.line.number)
    return None


def find_dates(marked, head):
    """(date of the letter, date of the page)."""
    dated = page = None
    ends = [one for one in marked if one.what == DATE and one not in head]
    for one in [*head, *ends]:
        text = one.line.text
        if one.what != DATE and not (PAGE_DATE.match(text) and len(text) < 120):
            continue
        found = find_date(text)
        if not found:
            continue
        fact = Fact(found[0], found[2], one.line.number, precision=found[1])
        if PAGE_DATE.match(text):
            page = page or fact
        else:
            dated = dated or fact
    return dated, page


def find_language(prose, lines):
    """The language of the running text, by its commonest words or its script."""
    sample = " ".join(line.text[:2000] for line in (prose or lines)[:40])
    line = (prose or lines)[0] if (prose or lines) else None
    code = _language_of(sample)
    return Fact(code, line.text[:80], line.number) if code and line else None


def _language_of(sample):
    if is_cjk(sample):
        return "ko" if has_hangul(sample) else "ja" if has_kana(sample) else "zh"
    for first, last, code in (
        ("\u0600", "\u06ff", "ar"),
        ("\u0400", "\u04ff", "ru"),
        ("\u0590", "\u05ff", "he"),
        ("\u0e00", "\u0e7f", "th"),
    ):
        letters = [c for c in sample if c.isalpha()]
        if letters and sum(first <= c <= last for c in letters) * 2 > len(letters):
            return code
    words = Counter(sample.casefold().split())
    scores = {
        code: sum(words[word] for word in known.split())
        for code, known in STOPWORDS.items()
    }
    best = max(scores, key=scores.get)
    return best if scores[best] >= 3 else ""


def find_addressees(head, title):
    """Whom the letter is addressed and copied to: the lines between date and salutation."""
    groups = _address_groups(_address_lines(head, title))
    return [found for group in groups if (found := _addressee(*group))]


def _address_lines(head, title):
    """The lines that may hold an address: after a date or "To:", before the subject."""
    lines, open_ = [], False
    for one in head:
        text = one.line.text
        if (
            SUBJECT.match(text)
            or SALUTATION.match(text)
            or (one.what == PROSE and lines)
        ):
            break
        if TO.match(text) or COPY.match(text):
            open_ = True
        if open_ and one.what in {ITEM, HEADING, CONTACT}:
            lines.append(one)
        if one.what == DATE and not PAGE_DATE.match(text):
            open_ = True
    return [one for one in lines if not title or one.line.number != title.line]


def _address_groups(lines):
    """(lines, is copied) of each addressee.

    A telephone or e-mail line ends one, and the office and name of another begin one.
    """
    groups, current, copied, ended = [], [], False, False
    for one in lines:
        text = one.line.text
        starts = (
            bool(COPY.match(text) or TO.match(text))
            or (ended and one.what != CONTACT)
            or _names_another(current, text)
        )
        if starts and current:
            groups.append((current, copied))
            current = []
        copied = copied or bool(COPY.match(text))
        ended = one.what == CONTACT
        if not ended:
            current.append(one.line)
    return [*groups, (current, copied)] if current else groups


def _names_another(lines, text):
    """Whether `text` gives office and name where `lines` name a person already."""
    known = (TO.sub("", COPY.sub("", line.text)) for line in lines)
    return all(split_office(text)) and any(split_office(line)[1] for line in known)


def _addressee(lines, is_copied):
    found = Addressee("", "", "", is_copied, "", lines[0].number)
    used = []
    for line in lines:
        text = TO.sub("", COPY.sub("", line.text))
        country = find_country(text)
        if country and country.code:
            found.country = country.code
        elif not STREET.search(text) and _place(found, text):
            used.append(line)
    if not used:
        return None
    found.words = " / ".join(line.text for line in used)
    found.line, found.last_line = used[0].number, used[-1].number
    return found


def _place(found, text):
    """Puts a line where it belongs: person, office or institution; whether it did."""
    office, person = split_office(text)
    if person and not found.person:
        found.person, found.office = person, office or found.office
        return True
    if INSTITUTION.search(text) and not looks_like_role(text):
        found.institution = found.institution or text
        return True
    if looks_like_role(text) and not found.office:
        found.office = text
        return True
    return False


def split_office(text):
    """("Foreign Minister", "Kang Kyung-hwa") of a line that says both, or one of them."""
    honorific, bare = split_honorific(text.strip(" ,"))
    if "," in bare:
        name, _comma, office = bare.partition(",")
        if person_score(name) >= 0.35 and looks_like_role(office):
            return office.strip(), name.strip()
    words = bare.split()
    if not looks_like_role(bare):
        is_name = person_score(bare) >= 0.35 and not INSTITUTION.search(bare)
        return "", f"{honorific} {bare}".strip() if is_name and len(words) > 1 else ""
    for size in (3, 2):
        head, tail = words[:-size], words[-size:]
        if (
            head
            and looks_like_role(fold(head[-1]))
            and person_score(" ".join(tail)) >= 0.35
        ):
            return " ".join(head), " ".join(tail)
    return bare, ""
