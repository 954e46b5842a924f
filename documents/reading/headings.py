"""Headings over signatories: what kind or country they say, and where lists begin."""

import re
from dataclasses import dataclass

from .countries import find_country
from .folding import fold, is_cjk
from .vocabulary import read_words

ORGANISATION = read_words("heading_organisations")
INDIVIDUAL = read_words("heading_individuals")
CUE = read_words("heading_cues")
SECTION = read_words("heading_sections")
AROUND = read_words("heading_around")
TELLING = ORGANISATION | INDIVIDUAL | CUE | SECTION
KNOWN = TELLING | AROUND
SECTION_ONLY = SECTION | AROUND
CUE_CJK = (
    "聯署",
    "联署",
    "連署",
    "连署",
    "署名",
    "簽署",
    "签署",
    "簽名",
    "賛同",
    "呼びかけ",
    "呼籲",
    "發起",
    "发起",
    "연명",
    "서명",
    "참여",
    "참가",
    "명단",
    "동참",
    "연대단체",
    "공동",
)
ORGANISATION_CJK = (
    "團體",
    "团体",
    "団体",
    "組織",
    "组织",
    "機構",
    "机构",
    "단체",
    "기관",
)
INDIVIDUAL_CJK = (
    "個人",
    "个人",
    "人士",
    "개인",
    "人：",
    "發起人",
    "学者",
    "學者",
    "人（",
    "人:",
    "署人",
    "시민",
)
COUNT = re.compile(
    r"[\s(\[（:：–—-]*\d{1,6}\s*[)\]）]?[\s:：.]*$|\(\s*\d{1,6}[^()]{0,40}\)"
)


@dataclass(frozen=True)
class Heading:
    """What a heading says of the lines under it; empty where it says nothing of it."""

    text: str
    kind: str = ""
    country: str = ""
    country_as_printed: str = ""
    is_cue: bool = False
    is_country: bool = False
    is_section: bool = False


def read_heading(line):
    """The heading that a line is, or None. A line of cells or with a number is none."""
    text = line.text
    if (
        not text
        or len(text) > 160
        or line.marker in {"number", "bullet"}
        or len(line.cells) > 1
    ):
        return None
    bare = COUNT.sub("", text).strip(" :：.*-–—_~=")
    is_marked = (
        line.marker == "heading" or line.is_bold or text.rstrip().endswith((":", "："))
    )
    return _country_heading(text, bare) or (
        _cjk_heading(text, is_marked)
        if is_cjk(text)
        else _word_heading(text, bare, is_marked)
    )


def _country_heading(text, bare):
    country = find_country(bare) if bare else None
    if country is None:
        return None
    is_section = not country.code
    code = country.code if country.is_exact else ""
    return Heading(
        text=text,
        country=code,
        country_as_printed=bare if code else "",
        is_country=True,
        is_section=is_section,
    )


def _word_heading(text, bare, is_marked):
    words = fold(re.sub(r"\([^()]{0,100}\)", " ", bare)).split()
    if not words or len(words) > 20:
        return None
    known = [w for w in words if w in KNOWN]
    telling = [w for w in words if w in TELLING]
    if text.endswith((":", "：")) and any(w in CUE for w in words):
        return Heading(text=text, kind=_kind_of(words), is_cue=True)
    if not telling and text.endswith(":") and len(words) <= 6 and text[0].isupper():
        return Heading(text=text)
    if not telling or (
        len(known) < len(words) and not (is_marked and len(known) * 2 >= len(words))
    ):
        return None
    if not is_marked and len(words) > 4 and not any(w in CUE for w in words):
        return None
    if not any(w in CUE for w in words) and not is_marked and not _is_plain_kind(words):
        return None
    return Heading(
        text=text,
        kind=_kind_of(words),
        is_cue=any(w in CUE for w in words),
        is_section=all(w in SECTION_ONLY for w in words),
    )


def _is_plain_kind(words):
    # "International Organisation for Peace" is a name; "Regional Organisations" no name.
    telling = [w for w in words if w in ORGANISATION | INDIVIDUAL]
    if not telling:
        return len(words) == 1 and words[0] in SECTION
    return any(
        word.endswith(("s", "n", "e", "i", "r", "y", "и", "ات")) for word in telling
    )


def _kind_of(words):
    has_organisations = any(w in ORGANISATION for w in words)
    has_individuals = any(w in INDIVIDUAL for w in words)
    if has_organisations and not has_individuals:
        return "organisation"
    if has_individuals and not has_organisations:
        return "individual"
    return ""


def _cjk_heading(text, is_marked):
    bare = re.sub(r"\s", "", text)
    if len(bare) > 24 and not is_marked:
        return None
    is_cue = any(word in bare for word in CUE_CJK)
    kind = ""
    if any(word in bare for word in ORGANISATION_CJK):
        kind = "organisation"
    elif any(word in bare for word in INDIVIDUAL_CJK):
        kind = "individual"
    if not (is_cue or (kind and is_marked)) or "。" in bare or len(bare) > 40:
        return None
    if is_cue and not kind and not is_marked and len(bare) > 6:
        return None
    return Heading(text=text, kind=kind, is_cue=is_cue)
