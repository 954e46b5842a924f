"""Tables pasted with tabs or pipes: which column is what."""

from .countries import find_country
from .folding import fold
from .headings import INDIVIDUAL, ORGANISATION

HEADERS = {
    "name": "name names nombre nome nom full signatory signatories 이름 성명 姓名 名稱 名称 단체명 단체 firstname",
    "capacity": "title titles position affiliation affiliations profession occupation role office function designation capacity representative representatives cargo profesión profissão fonction titel 직책 소속 職稱 職銜 institution",
    "country": "country countries país pais pays land nationality nation region 국가 나라 國家 国家 based location",
    "place": "city ciudad cidade ville stadt 도시 town state",
    "acronym": "acronym acronyms abbreviation sigla siglas sigle abbr 약칭",
    "": "no nr number date year email mail timestamp website url id phone web signed 번호 編號 url # comment comments",
}
HEADERS = {
    fold(word): role for role, words in HEADERS.items() for word in words.split()
}


def is_header(cells):
    """Whether a row of cells names its columns rather than a signatory."""
    filled = [cell for cell in cells if cell]
    if not filled or any(len(cell) > 60 for cell in filled):
        return False
    return all(_header_role(cell) is not None for cell in filled) or (
        len(filled) > 2
        and sum(_header_role(cell) is not None for cell in filled) * 4
        >= len(filled) * 3
    )


def _header_role(cell):
    words = fold(cell).split()
    roles = [HEADERS[word] for word in words if word in HEADERS]
    kinds = [word for word in words if word in ORGANISATION | INDIVIDUAL]
    if len(words) > 4 or not (roles or kinds):
        return None
    for role in ("country", "capacity", "acronym", "place", "name", ""):
        if role in roles:
            return "capacity" if role == "name" and "affiliation" in words else role
    return "name"


def header_kind(cells):
    """The kind that a header names ("Organisation Name"); "" where it names none."""
    words = set(fold(" ".join(cells[:1] or [""])).split())
    if words & ORGANISATION:
        return "organisation"
    return "individual" if words & INDIVIDUAL else ""


def infer_columns(rows, header=None):
    """The role of each column, from its heading if any and from what stands in it.

    Roles: number, name, capacity, country, place, acronym, "" (skipped).
    """
    width = max(len(cells) for cells in rows)
    columns = [
        [cells[i] if i < len(cells) else "" for cells in rows] for i in range(width)
    ]
    roles = [_header_role(cell) for cell in (header or [])] + [None] * width
    roles = [role if role is not None else "" for role in roles[:width]]
    told = [bool(header and i < len(header) and header[i]) for i in range(width)]
    for position, column in enumerate(columns):
        if not told[position]:
            roles[position] = _role_of(column)
        elif roles[position] == "" and _is_numbers(column):
            roles[position] = "number"
    _settle_names(roles)
    return roles


def _role_of(column):
    filled = [cell for cell in column if cell]
    if not filled or _is_numbers(column):
        return "number" if filled else ""
    countries = sum(
        find_country(cell, is_column=True) is not None for cell in filled[:300]
    )
    if countries * 10 >= len(filled[:300]) * 6:
        return "country"
    if sum("@" in cell or cell.startswith("http") for cell in filled) * 2 > len(filled):
        return ""
    if (
        sum(any(c.isdigit() for c in cell) for cell in filled) * 10 > len(filled) * 8
        and max(map(len, filled)) < 20
    ):
        return ""
    return "text"


def _is_numbers(column):
    filled = [cell for cell in column if cell]
    return (
        bool(filled)
        and sum(cell.rstrip(".)").isdigit() for cell in filled) * 10 >= len(filled) * 8
    )


def _settle_names(roles):
    """The first column of text is the name, a second one the office or title."""
    if "name" not in roles:
        for position, role in enumerate(roles):
            if role == "text":
                roles[position] = "name"
                break
    names = [position for position, role in enumerate(roles) if role == "name"]
    for position in names[1:]:
        roles[position] = "capacity"
    for position, role in enumerate(roles):
        if role == "text":
            roles[position] = "capacity"
