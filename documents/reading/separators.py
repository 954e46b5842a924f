"""Taking a line apart at its commas, dashes and brackets, brackets kept whole."""

DASHES = (" - ", " – ", " — ", " ― ", " -- ", " − ")
OPENING = {"(": ")", "（": "）", "[": "]"}
CLOSING = {closing: opening for opening, closing in OPENING.items()}
BRACKETS = frozenset([*OPENING, *CLOSING])
COMMAS = ",，،"


def _cut(text, position):
    return text[:position].strip(), text[position + 1 :].strip()


def split_outside_brackets(text, characters):
    """Parts of the text between any of the characters, where no bracket is open."""
    parts, start, depth = [], 0, 0
    for position, character in enumerate(text):
        if character in OPENING:
            depth += 1
        elif character in CLOSING:
            depth = max(0, depth - 1)
        elif character in characters and not depth:
            parts.append(text[start:position])
            start = position + 1
    parts.append(text[start:])
    return [part.strip() for part in parts]


def split_last(text, characters=COMMAS):
    """(before, after) the last comma outside brackets; ("text", "") without one."""
    if BRACKETS.isdisjoint(text):
        position = max(text.rfind(character) for character in characters)
        return _cut(text, position) if position >= 0 else (text, "")
    depth = 0
    for position in range(len(text) - 1, -1, -1):
        character = text[position]
        if character in CLOSING:
            depth += 1
        elif character in OPENING:
            depth = max(0, depth - 1)
        elif character in characters and not depth:
            return _cut(text, position)
    return text, ""


def split_first(text, characters=COMMAS):
    """(before, after) the first comma outside brackets."""
    if BRACKETS.isdisjoint(text):
        found = [position for one in characters if (position := text.find(one)) >= 0]
        return _cut(text, min(found)) if found else (text, "")
    depth = 0
    for position, character in enumerate(text):
        if character in OPENING:
            depth += 1
        elif character in CLOSING:
            depth = max(0, depth - 1)
        elif character in characters and not depth:
            return _cut(text, position)
    return text, ""


def split_dash(text, *, is_last=False):
    """(before, after, dash) at the first or last spaced dash; ("text", "", "") without."""
    found = [
        (text.rfind(dash) if is_last else text.find(dash), dash) for dash in DASHES
    ]
    found = [(position, dash) for position, dash in found if position > 0]
    if not found:
        return text, "", ""
    position, dash = max(found) if is_last else min(found)
    return text[:position].strip(), text[position + len(dash) :].strip(), dash.strip()


def split_bracket(text):
    """(before, inside) of a bracket that ends the text; ("text", "") without one."""
    stripped = text.rstrip(" .;,")
    if not stripped or stripped[-1] not in CLOSING:
        return text, ""
    depth = 0
    for position in range(len(stripped) - 1, -1, -1):
        if stripped[position] in CLOSING:
            depth += 1
        elif stripped[position] in OPENING:
            depth -= 1
            if not depth:
                inside = stripped[position + 1 : -1].strip()
                return stripped[:position].strip(), inside
    return text, ""
