"""Countries and regions as they are printed, in many languages (names from CLDR)."""

from dataclasses import dataclass
from functools import cache, lru_cache

from babel.core import Locale
from rapidfuzz import fuzz, process

from .demonyms import DEMONYMS
from .folding import fold

LATIN = [
    "en",
    "es",
    "fr",
    "pt",
    "de",
    "it",
    "nl",
    "ca",
    "gl",
    "eu",
    "pl",
    "cs",
    "sk",
    "sv",
    "nb",
    "da",
    "fi",
    "tr",
    "id",
    "ms",
    "vi",
    "ro",
    "hu",
    "sq",
    "hr",
]
SCRIPTS = [
    ("\u3040", "\u30ff", ["ja"]),
    ("\u4e00", "\u9fff", ["zh", "zh_Hant", "ja"]),
    ("\uac00", "\ud7a3", ["ko"]),
    ("\u0600", "\u06ff", ["ar", "fa", "ur"]),
    ("\u0400", "\u04ff", ["ru", "uk", "bg", "sr"]),
    ("\u0370", "\u03ff", ["el"]),
    ("\u0590", "\u05ff", ["he"]),
    ("\u0900", "\u097f", ["hi", "ne"]),
    ("\u0e00", "\u0e7f", ["th"]),
    ("\u1000", "\u109f", ["my"]),
    ("\u1780", "\u17ff", ["km"]),
    ("\u0980", "\u09ff", ["bn"]),
]

# Short forms, former and formal names that CLDR does not carry.
ALSO = {
    "GB": "UK|U.K.|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|Gales|Inglaterra|Escocia|Grande-Bretagne|Großbritannien|Gran Bretaña|United Kingdom of Great Britain and Northern Ireland|英國|英国|영국",
    "US": "USA|U.S.A.|US|U.S.|United States of America|EUA|EEUU|EE.UU.|EE. UU.|E.U.A.|Etats-Unis d'Amérique|Estados Unidos de América|Estados Unidos da América|América|America|美國|미국|アメリカ",
    "KR": "South Korea|Korea|Republic of Korea|ROK|R.O.K.|S. Korea|Korea (South)|Korea, Republic of|Korea, South|Rep. of Korea|Corea|Corea del Sur|Corée|Coreia|대한민국|한국|남한|韓國|韩国",
    "KP": "North Korea|DPRK|D.P.R.K.|DPR Korea|Democratic People's Republic of Korea|N. Korea|북한|조선",
    "CD": "DRC|D.R.C.|DR Congo|D.R. Congo|Democratic Republic of Congo|Democratic Republic of the Congo|Congo DRC|Congo (DRC)|RDC|R.D.C.|RD Congo|République démocratique du Congo|República Democrática del Congo|Congo-Kinshasa|Congo Kinshasa|Zaire|콩고민주공화국",
    "CG": "Congo|Republic of Congo|Republic of the Congo|Congo-Brazzaville|Congo Brazzaville|Rép. du Congo|콩고공화국",
    "CI": "Ivory Coast|Cote d'Ivoire|Côte d’Ivoire",
    "MM": "Burma|Myanmar|Myanmar/Burma|Burma/Myanmar|Birmania|Birmanie|버마",
    "TL": "Timor Leste|Timor-Leste|East Timor|Timor-Lesté",
    "NL": "Netherlands|The Netherlands|Holland|Holanda|Hollande|Pays Bas",
    "CZ": "Czech Republic|Czechia|República Checa|République tchèque|Tschechische Republik",
    "MK": "Macedonia|North Macedonia|FYROM|Republic of Macedonia",
    "TR": "Turkey|Türkiye|Turkiye",
    "TW": "Taiwan|Taiwan, R.O.C.|Chinese Taipei|臺灣|台灣|台湾",
    "HK": "Hong Kong|Hong Kong SAR|Hong Kong, China|HKSAR|香港|홍콩",
    "MO": "Macau|Macao",
    "CN": "China|PRC|P.R. China|PR China|People's Republic of China|Mainland China|中國|중국",
    "RU": "Russia|Russian Federation|Russie",
    "SY": "Syria|Syrian Arab Republic",
    "IR": "Iran|Islamic Republic of Iran|I.R. Iran",
    "LA": "Laos|Lao PDR|Lao People's Democratic Republic",
    "VN": "Vietnam|Viet Nam|Việt Nam",
    "PS": "Palestine|State of Palestine|Palestinian Territories|Occupied Palestinian Territory|Occupied Palestinian Territories|OPT|West Bank|Gaza|Palestina",
    "XK": "Kosovo|Kosova|Republic of Kosovo",
    "AE": "UAE|U.A.E.|United Arab Emirates",
    "SA": "KSA|Saudi Arabia",
    "BA": "Bosnia|Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnia & Herzegovina|BiH",
    "CF": "CAR|Central African Republic|RCA",
    "SZ": "Swaziland|Eswatini",
    "CV": "Cape Verde|Cabo Verde",
    "BO": "Bolivia|Plurinational State of Bolivia",
    "VE": "Venezuela|Bolivarian Republic of Venezuela",
    "TZ": "Tanzania|United Republic of Tanzania",
    "MD": "Moldova|Republic of Moldova",
    "IE": "Ireland|Republic of Ireland|Eire|Éire",
    "DE": "Germany|Federal Republic of Germany|BRD",
    "VA": "Vatican|Holy See",
    "TT": "Trinidad|Trinidad and Tobago|Trinidad & Tobago",
    "PG": "PNG|Papua New Guinea",
    "NZ": "New Zealand|Aotearoa|Aotearoa New Zealand|Aotearoa/New Zealand|NZ|뉴질랜드",
    "AU": "Australia|오스트레일리아|호주|澳洲|濠洲",
    "ZA": "South Africa|RSA|Republic of South Africa|남아공",
    "GM": "Gambia|The Gambia",
    "BS": "Bahamas|The Bahamas",
    "PH": "Philippines|The Philippines|Phillipines|Philipines|Filipinas|필리핀",
    "SS": "South Sudan",
    "EH": "Western Sahara|Sahrawi Republic|Sahara Occidental",
    "PR": "Puerto Rico",
    "KG": "Kyrgyzstan|Kyrgyz Republic",
    "SK": "Slovakia|Slovak Republic",
    "BY": "Belarus",
    "LK": "Sri Lanka|Ceylon",
    "JP": "Japan|日本|일본",
    "FR": "法國|프랑스",
    "CA": "Canada|캐나다",
}

REGIONS = (
    "Global|International|Internacional|Internationale|Worldwide|World|Regional|Multi-country|"
    "Global South|Latin America|Latin America and the Caribbean|Latin America and Caribbean|"
    "América Latina|America Latina|América Latina y el Caribe|Amérique latine|Lateinamerika|"
    "Central America|América Central|Centroamérica|South America|North America|Caribbean|"
    "Middle East|Middle East and North Africa|MENA|Near East|Arab Region|Arab World|"
    "Africa|Afrique|África|Afrika|East Africa|West Africa|Southern Africa|Central Africa|"
    "North Africa|Horn of Africa|Sub-Saharan Africa|Pan-African|Asia|Asie|Asien|"
    "Asia Pacific|Asia-Pacific|Asia/Pacific|South Asia|Southeast Asia|South East Asia|"
    "South-East Asia|East Asia|Northeast Asia|Central Asia|ASEAN|Pacific|Pacific Islands|"
    "Oceania|Europe|Europa|European Union|EU|Eastern Europe|Western Europe|Balkans|"
    "Western Balkans|Scandinavia|Nordic countries|Caucasus|Eurasia|Americas|Las Américas|"
    "Multinational|Several countries|다국가|국제|아시아|유럽|아프리카|國際|国際|国际|アジア|亞洲|亚洲"
)


@dataclass(frozen=True)
class Country:
    """A printed country or region: code ("" for a region or several), and how sure."""

    code: str
    as_printed: str
    is_exact: bool = True
    codes: tuple = ()


def find_country(text, *, is_column=False):
    """The country or region that the whole text names, or None.

    Adjectives ("Indian") count only where a column or heading says that countries
    stand there; "Myanmar (Burma)", "the Netherlands" and "Wales, United Kingdom" do.
    """
    printed = text.strip(" \t\u00a0\u3000,;:-–—*_")
    if not printed or len(printed) > 60:
        return None
    return _find(printed, is_column)


@lru_cache(maxsize=20_000)
def _find(printed, is_column):
    key = fold(printed)
    code = _code(key)
    if code is None and key.startswith("the "):
        code = _code(key[4:])
    if code is None and is_column:
        code = DEMONYMS.get(key)
    if code is not None:
        return Country(code, printed)
    return _find_several(printed)


def _find_several(printed):
    for separator in (
        "/",
        " and ",
        " & ",
        " y ",
        " et ",
        " und ",
        " e ",
        ",",
        "，",
        "、",
    ):
        if separator in printed:
            parts = [part.strip() for part in printed.split(separator)]
            codes = [_code(fold(part)) for part in parts if part]
            if len(codes) > 1 and all(code is not None for code in codes):
                is_one = len(set(codes)) == 1
                return Country(
                    codes[0], printed, is_one, () if is_one else tuple(codes)
                )
    return None


def find_misspelt_country(text):
    """The country that a misprint such as "Urugauy" must mean, or None."""
    key = fold(text)
    if not 5 <= len(key) <= 30 or any(character.isdigit() for character in key):
        return None
    found = process.extractOne(key, _english_keys(), scorer=fuzz.ratio, score_cutoff=83)
    if not found or abs(len(found[0]) - len(key)) > 2:
        return None
    return Country(_names_of("Latn")[found[0]], text.strip(), False)


def is_region(country):
    """Whether it names no single country."""
    return country is not None and not country.code


@lru_cache(maxsize=1)
def _english_keys():
    return [key for key, code in _territories("en").items() if code and len(key) > 4]


def _code(key):
    if not key:
        return None
    return _names_of(_script(key)).get(key)


def _script(key):
    for character in key:
        for first, last, languages in SCRIPTS:
            if first <= character <= last:
                return " ".join(languages)
    return "Latn"


@cache
def _names_of(script):
    """Folded name → code for one script; a script's languages load when it is met."""
    languages = LATIN if script == "Latn" else script.split()
    names = {}
    for language in reversed(languages):
        names.update(_territories(language))
    for code, also in ALSO.items():
        names.update({fold(name): code for name in also.split("|")})
    for region in REGIONS.split("|"):
        names[fold(region)] = ""
    return names


@cache
def _territories(language):
    territories = Locale.parse(language).territories
    names = {}
    for code, name in territories.items():
        if len(code) == 2 and code not in {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"}:
            names[fold(name)] = code
            if " (" in name:
                names.setdefault(fold(name.split(" (")[0]), code)
    return names
