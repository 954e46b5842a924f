"""Adjectives of countries, which a column or heading may print in place of a name."""

from .folding import fold

_WORDS = """
AF Afghan|AL Albanian|DZ Algerian|AR Argentine|AR Argentinian|AR Argentinean|AM Armenian|AU Australian|AT Austrian|AZ Azerbaijani|
BH Bahraini|BD Bangladeshi|BY Belarusian|BE Belgian|BZ Belizean|BJ Beninese|BT Bhutanese|BO Bolivian|BA Bosnian|BW Botswanan|BR Brazilian|
GB British|BG Bulgarian|BF Burkinabe|MM Burmese|BI Burundian|KH Cambodian|CM Cameroonian|CA Canadian|TD Chadian|CL Chilean|CN Chinese|
CO Colombian|CG Congolese|CR Costa Rican|HR Croatian|CU Cuban|CY Cypriot|CZ Czech|DK Danish|DO Dominican|NL Dutch|TL Timorese|EC Ecuadorian|
EG Egyptian|SV Salvadoran|SV Salvadorian|ER Eritrean|EE Estonian|ET Ethiopian|FJ Fijian|PH Filipino|PH Filipina|FI Finnish|FR French|GA Gabonese|
GM Gambian|GE Georgian|DE German|GH Ghanaian|GR Greek|GT Guatemalan|GN Guinean|GY Guyanese|HT Haitian|HN Honduran|HK Hong Konger|HK Hongkonger|
HU Hungarian|IS Icelandic|IN Indian|ID Indonesian|IR Iranian|IQ Iraqi|IE Irish|IL Israeli|IT Italian|CI Ivorian|JM Jamaican|JP Japanese|
JO Jordanian|KZ Kazakh|KZ Kazakhstani|KE Kenyan|KW Kuwaiti|KG Kyrgyz|LA Lao|LA Laotian|LV Latvian|LB Lebanese|LR Liberian|LY Libyan|LT Lithuanian|
LU Luxembourgish|MG Malagasy|MW Malawian|MY Malaysian|MV Maldivian|ML Malian|MT Maltese|MR Mauritanian|MU Mauritian|MX Mexican|MD Moldovan|
MN Mongolian|ME Montenegrin|MA Moroccan|MZ Mozambican|NA Namibian|NP Nepalese|NP Nepali|NZ New Zealander|NI Nicaraguan|NE Nigerien|NG Nigerian|
KP North Korean|MK Macedonian|NO Norwegian|OM Omani|PK Pakistani|PS Palestinian|PA Panamanian|PY Paraguayan|PE Peruvian|PL Polish|PT Portuguese|
PR Puerto Rican|QA Qatari|RO Romanian|RU Russian|RW Rwandan|SA Saudi|GB Scottish|SN Senegalese|RS Serbian|SL Sierra Leonean|SG Singaporean|
SK Slovak|SI Slovenian|SO Somali|ZA South African|KR South Korean|KR Korean|SS South Sudanese|ES Spanish|LK Sri Lankan|SD Sudanese|SE Swedish|
CH Swiss|SY Syrian|TW Taiwanese|TJ Tajik|TZ Tanzanian|TH Thai|TG Togolese|TT Trinidadian|TN Tunisian|TR Turkish|TM Turkmen|UG Ugandan|
UA Ukrainian|AE Emirati|US American|UY Uruguayan|UZ Uzbek|VE Venezuelan|VN Vietnamese|GB Welsh|GB English|YE Yemeni|ZM Zambian|ZW Zimbabwean|
XK Kosovar|BR Brasileira|BR Brasileiro|AR Argentina|AR Argentino|CL Chileno|CL Chilena|MX Mexicana|MX Mexicano|ES Española|ES Español|FR Française|
FR Français|DE Deutsch|DE Allemand|IT Italiana|IT Italiano|PT Português|PT Portuguesa
"""

DEMONYMS = {
    fold(word.strip()[3:]): word.strip()[:2]
    for word in _WORDS.split("|")
    if word.strip()
}
