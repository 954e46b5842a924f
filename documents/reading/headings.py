"""Headings over signatories: what kind or country they say, and where lists begin."""

import re
from dataclasses import dataclass

from .countries import find_country
from .folding import fold, is_cjk

ORGANISATION = set(
    fold(w)
    for w in [
        "organisation",
        "organisations",
        "organization",
        "organizations",
        "organizational",
        "ngo",
        "ngos",
        "cso",
        "csos",
        "group",
        "groups",
        "association",
        "associations",
        "coalition",
        "coalitions",
        "network",
        "networks",
        "business",
        "businesses",
        "company",
        "companies",
        "institution",
        "institutions",
        "institutional",
        "federations",
        "unions",
        "societies",
        "parties",
        "movements",
        "entities",
        "collectives",
        "churches",
        "organizaciones",
        "organizacion",
        "organización",
        "organizações",
        "organizacoes",
        "organização",
        "entidades",
        "asociaciones",
        "associações",
        "movimentos",
        "movimientos",
        "coletivos",
        "colectivos",
        "redes",
        "instituciones",
        "instituições",
        "empresas",
        "sindicatos",
        "colectivas",
        "organisationen",
        "verbände",
        "vereine",
        "organisationer",
        "organizzazioni",
        "associazioni",
        "organisaties",
        "organizacje",
        "organizații",
        "organisasi",
        "lembaga",
        "örgütler",
        "kuruluşlar",
        "collectifs",
        "syndicats",
        "réseaux",
        "организации",
        "организация",
        "объединения",
        "منظمات",
        "المنظمات",
        "جمعيات",
        "organitzacions",
        "entitats",
        "associacions",
    ]
)
INDIVIDUAL = set(
    fold(w)
    for w in [
        "individual",
        "individuals",
        "person",
        "persons",
        "people",
        "personalities",
        "academics",
        "academic",
        "scholars",
        "experts",
        "researchers",
        "scientists",
        "activists",
        "artists",
        "writers",
        "lawyers",
        "journalists",
        "citizens",
        "individuos",
        "individuo",
        "individuales",
        "indivíduos",
        "personas",
        "pessoas",
        "personalidades",
        "académicos",
        "acadêmicos",
        "intelectuales",
        "intelectuais",
        "individuais",
        "particulares",
        "membros",
        "congressistas",
        "congreso",
        "congresso",
        "parlamentares",
        "einzelpersonen",
        "privatpersonen",
        "personen",
        "personnes",
        "personnalités",
        "individus",
        "particuliers",
        "chercheurs",
        "enseignants",
        "personalità",
        "persone",
        "individui",
        "personer",
        "osoby",
        "persone",
        "professors",
        "лица",
        "граждане",
        "أفراد",
        "الأفراد",
        "شخصيات",
        "legislators",
        "parliamentarians",
        "meps",
        "mps",
        "senators",
        "deputies",
        "representatives",
    ]
)
CUE = set(
    fold(w)
    for w in [
        "signatories",
        "signatory",
        "signatures",
        "signature",
        "signed",
        "signers",
        "signees",
        "cosignatories",
        "cosignatory",
        "undersigned",
        "sincerely",
        "respectfully",
        "faithfully",
        "truly",
        "endorsed",
        "endorsers",
        "endorsements",
        "endorsing",
        "supporters",
        "supporting",
        "supported",
        "cosigned",
        "cosigners",
        "cosigning",
        "subscribed",
        "signataires",
        "signataire",
        "signé",
        "signent",
        "premiers",
        "cosignataires",
        "cordialement",
        "firmas",
        "firmantes",
        "firmante",
        "firman",
        "firmado",
        "firmamos",
        "firma",
        "firmada",
        "suscriben",
        "suscriptores",
        "adhesiones",
        "adhieren",
        "atentamente",
        "cordialmente",
        "assinam",
        "assinaturas",
        "assinatura",
        "signatários",
        "signatarios",
        "signatárias",
        "subscrevem",
        "subscritores",
        "atenciosamente",
        "assinado",
        "apoiam",
        "unterzeichner",
        "unterzeichnerinnen",
        "unterzeichnende",
        "unterzeichnenden",
        "erstunterzeichnende",
        "erstunterzeichner",
        "erstunterzeichnerinnen",
        "unterschriften",
        "unterzeichnet",
        "mitunterzeichnende",
        "firmatari",
        "firmatarie",
        "firmato",
        "ondertekenaars",
        "ondertekend",
        "undertecknare",
        "undertecknat",
        "imzacılar",
        "imzalar",
        "sygnatariusze",
        "podpisani",
        "penandatangan",
        "semnatari",
        "signants",
        "подписи",
        "подписали",
        "подписанты",
        "подписавшиеся",
        "підписали",
        "الموقعون",
        "الموقعين",
        "التوقيعات",
        "الموقعة",
        "الموقعات",
    ]
)
AROUND = set(
    fold(w)
    for w in [
        "the",
        "a",
        "an",
        "of",
        "and",
        "&",
        "or",
        "by",
        "on",
        "behalf",
        "for",
        "in",
        "to",
        "with",
        "list",
        "lists",
        "full",
        "final",
        "complete",
        "selected",
        "initial",
        "first",
        "second",
        "additional",
        "other",
        "more",
        "all",
        "following",
        "below",
        "above",
        "name",
        "names",
        "yours",
        "international",
        "national",
        "regional",
        "local",
        "global",
        "worldwide",
        "civil",
        "society",
        "non",
        "governmental",
        "nongovernmental",
        "human",
        "rights",
        "alphabetical",
        "order",
        "joint",
        "open",
        "letter",
        "statement",
        "petition",
        "this",
        "current",
        "supporting",
        "participating",
        "affiliated",
        "affiliation",
        "affiliations",
        "this",
        "statement",
        "is",
        "are",
        "were",
        "was",
        "it",
        "has",
        "have",
        "been",
        "our",
        "we",
        "as",
        "date",
        "updated",
        "de",
        "la",
        "las",
        "los",
        "el",
        "y",
        "e",
        "et",
        "und",
        "o",
        "a",
        "do",
        "da",
        "dos",
        "das",
        "del",
        "les",
        "des",
        "le",
        "par",
        "por",
        "em",
        "en",
        "al",
        "este",
        "manifesto",
        "ordem",
        "alfabética",
        "orden",
        "alfabético",
        "lista",
        "liste",
        "listado",
        "primeros",
        "primeras",
        "outras",
        "otros",
        "otras",
        "weitere",
        "sociedad",
        "civil",
        "sociedade",
        "internacionales",
        "internacionais",
        "nacionales",
        "nacionais",
        "regionales",
        "regionais",
        "internationales",
        "internationale",
        "der",
        "die",
        "das",
        "von",
        "alle",
        "auch",
        "nous",
        "signent",
        "i",
        "s",
        "congress",
        "parliament",
        "members",
        "member",
        "und",
        "des",
        "del",
        "congresso",
        "nacional",
        "carta",
        "pública",
        "per",
        "ordre",
        "alfabetico",
        "di",
        "e",
        "delle",
        "regional",
    ]
)
SECTION = set(
    fold(w)
    for w in [
        "global",
        "international",
        "regional",
        "national",
        "local",
        "worldwide",
        "internacional",
        "nacional",
        "nacionales",
        "internacionales",
        "regionales",
    ]
)
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
CLOSINGS = (
    "sincerely",
    "yours sincerely",
    "yours faithfully",
    "yours truly",
    "respectfully",
    "atenciosamente",
    "atentamente",
    "signed",
    "sincerely yours",
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
    known = [
        w for w in words if w in ORGANISATION | INDIVIDUAL | CUE | AROUND | SECTION
    ]
    telling = [w for w in words if w in ORGANISATION | INDIVIDUAL | CUE | SECTION]
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
        is_section=all(w in SECTION | AROUND for w in words),
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
