"""Countries that stand inside the names of organisations ("Care Poland")."""

# Code, then its English name's telling words and adjectives, as `plain` leaves them.
_WORDS = """
AF afghanistan afghan; AL albania albanian; DZ algeria algerian algerie; AO angola angolan;
AR argentina argentine argentinian; AM armenia armenian; AU australia australian;
AT austria austrian osterreich; AZ azerbaijan azerbaijani; BH bahrain bahraini;
BD bangladesh bangladeshi; BY belarus belarusian; BE belgium belgian belgique belgie;
BJ benin; BT bhutan bhutanese; BO bolivia bolivian; BW botswana; BR brazil brazilian brasil;
BG bulgaria bulgarian; BF burkina burkinabe; BI burundi; KH cambodia cambodian cambodge;
CM cameroon cameroun cameroonian; CA canada canadian canadien canadienne; TD chad tchad;
CL chile chilean; CN china chinese chine; CO colombia colombian; CR costarica;
HR croatia croatian hrvatska; CU cuba cuban; CY cyprus cypriot; CZ czech czechia;
DK denmark danish danmark dansk danske; DO dominicana; EC ecuador ecuadorian;
EG egypt egyptian; SV salvador; EE estonia estonian eesti; ET ethiopia ethiopian;
FJ fiji fijian; FI finland finnish suomi; FR france french francaise francais;
GA gabon; GM gambia gambian; GE georgian; DE germany german deutsche deutscher deutschland
deutsches; GH ghana ghanaian; GR greece greek hellenic; GT guatemala guatemalan;
GN guinee; HT haiti haitian; HN honduras; HU hungary hungarian magyar; IS iceland icelandic;
IN india indian inde; ID indonesia indonesian; IR iran iranian; IQ iraq iraqi;
IE ireland irish; IL israel israeli; IT italy italian italiana italiano italia;
JM jamaica jamaican; JP japan japanese nippon; JO jordan jordanian; KZ kazakhstan kazakh;
KE kenya kenyan; KR korea korean; KW kuwait kuwaiti; KG kyrgyzstan kyrgyz; LA laos lao;
LV latvia latvian; LB lebanon lebanese liban; LR liberia liberian; LY libya libyan;
LT lithuania lithuanian; LU luxembourg; MG madagascar malagasy; MW malawi malawian;
MY malaysia malaysian; MV maldives; ML mali malian malienne; MT malta maltese;
MR mauritania; MU mauritius mauritian; MX mexico mexican; MD moldova moldovan;
MN mongolia mongolian; ME montenegro; MA morocco moroccan maroc; MZ mozambique;
MM myanmar burma burmese; NA namibia namibian; NP nepal nepalese nepali;
NL netherlands dutch nederland nederlandse; NZ newzealand; NI nicaragua; NE niger;
NG nigeria nigerian; KP northkorea dprk; NO norway norwegian norsk norske norges norge;
OM oman omani; PK pakistan pakistani; PS palestine palestinian; PA panama;
PG papua; PY paraguay; PE peru peruvian; PH philippine philippines filipino; PL poland
polish polska polskie; PT portugal portuguese; QA qatar; RO romania romanian;
RU russia russian rossiyskaya; RW rwanda rwandan; SA saudi; SN senegal senegalese;
RS serbia serbian srbija; SL sierraleone; SG singapore; SK slovak slovakia;
SI slovenia slovenian slovene; SO somalia somali; ZA southafrica; ES spain spanish
espanola espanol espana; LK srilanka; SD sudan sudanese; SE sweden swedish
svenska sverige; CH switzerland swiss schweizerische schweizer suisse svizzera; SY syria
syrian; TW taiwan taiwanese; TJ tajikistan tajik; TZ tanzania tanzanian; TH thailand thai;
TG togo; TT trinidad; TN tunisia tunisian tunisie; TR turkey turkish turkiye turk;
TM turkmenistan turkmen; UG uganda ugandan; UA ukraine ukrainian; AE emirates uae;
GB uk british britain england scotland scottish wales welsh; US us usa american america;
UY uruguay; UZ uzbekistan uzbek; VE venezuela venezuelan; VN vietnam vietnamese viet;
YE yemen yemeni; ZM zambia zambian; ZW zimbabwe zimbabwean; XK kosovo
"""
COUNTRY_OF_WORD = {
    word: code
    for code, *words in (entry.split() for entry in _WORDS.split(";"))
    for word in words
}
# Countries of two words, closed up so that they stay one word.
PHRASES = {
    "united states of america": "us",
    "united states": "us",
    "united kingdom": "uk",
    "great britain": "uk",
    "united nations": "un",
    "nations unies": "un",
    "naciones unidas": "un",
    "nacoes unidas": "un",
    "nazioni unite": "un",
    "vereinten nationen": "un",
    "vereinte nationen": "un",
    "etats unis": "us",
    "estados unidos": "us",
    "union europeenne": "eu",
    "union europea": "eu",
    "uniao europeia": "eu",
    "europaischen union": "eu",
    "european union": "eu",
    "north korea": "northkorea",
    "republic of korea": "korea",
    "south korea": "korea",
    "south africa": "southafrica",
    "new zealand": "newzealand",
    "sri lanka": "srilanka",
    "sierra leone": "sierraleone",
    "costa rica": "costarica",
}
