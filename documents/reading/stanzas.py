"""Rows that stand over several lines: name, then office or title, then institution."""

from collections import Counter

from .folding import fold, is_cjk
from .organisations import organisation_score
from .people import looks_like_role, person_score, split_honorific


def infer_stanzas(lines, gaps):
    """Groups of lines that make one row each, or None where each line is a row.

    ``gaps`` are the positions after which blank lines stand. Groups parted by blank
    lines count when most have the same length; else each line that is a person's name
    and is followed by an office starts a group.
    """
    return _by_gaps(lines, gaps) or _by_names(lines)


def _by_gaps(lines, gaps):
    groups, start = [], 0
    for position in [*sorted(gaps), len(lines) - 1]:
        if position >= start:
            groups.append(lines[start : position + 1])
        start = position + 1
    sizes = Counter(len(group) for group in groups)
    usual, often = sizes.most_common(1)[0] if sizes else (1, 0)
    if len(groups) < 3 or not 2 <= usual <= 4 or often * 10 < len(groups) * 7:
        return None
    if max(sizes) > 5:
        return None
    firsts = sum(_is_name(group[0]) for group in groups)
    seconds = sum(_is_title(group[1]) for group in groups if len(group) > 1)
    if firsts * 10 >= len(groups) * 7 and seconds * 2 >= len(groups):
        return groups
    return None


def _by_names(lines):
    if len(lines) < 6 or any(line.marker or line.cells for line in lines[:20]):
        return None
    names = _name_positions(lines)
    share = len(names) / len(lines)
    if not names or names[0] != 0 or not 0.2 <= share <= 0.6:
        return None
    titles = [line for position, line in enumerate(lines) if position not in set(names)]
    if sum(_is_title(line) for line in titles) * 2 < len(titles):
        return None
    ends = [*names[1:], len(lines)]
    return [lines[start:end] for start, end in zip(names, ends, strict=True)]


def _name_positions(lines):
    """Where names stand: lines that look like one, are not repeated, follow no name.

    A line printed three times or more is a badge ("Graduate"), no name.
    """
    often = Counter(line.text for line in lines)
    positions = []
    for position, line in enumerate(lines):
        if often[line.text] > 2 or not _is_name(line):
            continue
        if positions and positions[-1] == position - 1 and not _is_sure_name(line):
            continue
        positions.append(position)
    return positions


def _is_name(line):
    _honorific, name = split_honorific(line.text)
    if is_cjk(name):
        return person_score(name) > 0.8
    return "," not in name and person_score(name) >= 0.35 and not looks_like_role(name)


def _is_sure_name(line):
    _honorific, name = split_honorific(line.text)
    return _is_name(line) and person_score(name) >= 0.75


def _is_title(line):
    return (
        looks_like_role(line.text)
        or "," in line.text
        or organisation_score(line.text) > 0.7
    )


def repeated_lines(groups):
    """Folded last lines that stand under at least three stanzas: badges, not offices."""
    lasts = Counter(fold(group[-1].text) for group in groups if len(group) > 2)
    return {text for text, often in lasts.items() if often > 2}
