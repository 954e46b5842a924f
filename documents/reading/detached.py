"""Headings that stand together before a list, laid over it where they belong."""

from dataclasses import replace

from .evidence import evidence


def split_detached(part):
    """A list whose headings stand together before it, cut where the kind changes.

    "Organisations", "Individuals", "Businesses" as tabs of a page come out above the
    whole list: the cuts are laid where the lines fit the kinds in that order best.
    """
    kinds = [kind for kind in part.detached if kind]
    if len(set(kinds)) < 2 or len(part.lines) < 2 * len(kinds):
        return [part]
    scores = [evidence(line.text) for line in part.lines]
    pieces, start = [], 0
    for kind, end in zip(kinds, _best_cuts(scores, kinds), strict=True):
        if end > start:
            lines = part.lines[start:end]
            pieces.append(
                replace(part, kind=kind, lines=lines, gaps=[], is_detached=True)
            )
        start = end
    return pieces


def _best_cuts(scores, kinds):
    """The end of each kind's stretch, so that the evidence in favour is greatest."""
    signs = [1 if kind == "organisation" else -1 for kind in kinds]
    totals, paths = [0.0] + [float("-inf")] * (len(kinds) - 1), [[] for _kind in kinds]
    for position, score in enumerate(scores):
        for number in range(len(kinds) - 1, 0, -1):
            if totals[number - 1] > totals[number]:
                totals[number] = totals[number - 1]
                paths[number] = [*paths[number - 1], position]
        totals = [
            total + sign * score for total, sign in zip(totals, signs, strict=True)
        ]
    best = max(range(len(kinds)), key=lambda number: totals[number])
    ends = [*paths[best], len(scores)]
    return ends + [len(scores)] * (len(kinds) - len(ends))
