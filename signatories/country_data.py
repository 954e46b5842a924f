"""Countries and territories as reference data: codes, names, parts of the world.

Codes are ISO 3166-1 alpha-2, and XK, which ISO leaves to its users. Names, those of
regions included, are CLDR's, as Babel carries them. Regions are those of UN M49, the
finer ones in Africa and the Americas (Eastern Africa, Caribbean). M49 does not list
TW and XK: they stand where CLDR places them. It places AQ in no region.
"""

from babel import Locale

# Region, subregion, the codes in it.
CONTAINMENT = [
    ("002", "011", "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG"),
    ("002", "014", "BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW"),
    ("002", "015", "DZ EG EH LY MA SD TN"),
    ("002", "017", "AO CD CF CG CM GA GQ ST TD"),
    ("002", "018", "BW LS NA SZ ZA"),
    ("009", "053", "AU CC CX HM NF NZ"),
    ("009", "054", "FJ NC PG SB VU"),
    ("009", "057", "FM GU KI MH MP NR PW UM"),
    ("009", "061", "AS CK NU PF PN TK TO TV WF WS"),
    ("019", "005", "AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE"),
    ("019", "013", "BZ CR GT HN MX NI PA SV"),
    ("019", "021", "BM CA GL PM US"),
    (
        "019",
        "029",
        "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
    ),
    ("142", "030", "CN HK JP KP KR MN MO TW"),
    ("142", "034", "AF BD BT IN IR LK MV NP PK"),
    ("142", "035", "BN ID KH LA MM MY PH SG TH TL VN"),
    ("142", "143", "KG KZ TJ TM UZ"),
    ("142", "145", "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE"),
    ("150", "039", "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK"),
    ("150", "151", "BG BY CZ HU MD PL RO RU SK UA"),
    ("150", "154", "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ"),
    ("150", "155", "AT BE CH DE FR LI LU MC NL"),
    ("", "", "AQ"),
]


def countries():
    """Return the fields of every country or territory, in the order of their codes."""
    english, korean = Locale("en").territories, Locale("ko").territories
    rows = [
        {
            "code": code,
            "name": english[code],
            "name_ko": korean[code],
            "region": region,
            "subregion": subregion,
        }
        for region, subregion, codes in CONTAINMENT
        for code in codes.split()
    ]
    return sorted(rows, key=lambda row: row["code"])


def region_name(code, language):
    """Return what a UN M49 region is called in a language; "" for no region."""
    if not code:
        return ""
    return Locale.parse(language, sep="-").territories[code]
