"""Who is reached through coalitions: their members, and the members of these."""

from collections import deque


def members_by_coalition(memberships, date):
    """Return {coalition key: memberships that held on `date`}, members in order.

    `memberships` is a list with coalition and member loaded.
    """
    held = {}
    for membership in memberships:
        if membership.held_on(date):
            held.setdefault(membership.coalition_id, []).append(membership)
    for rows in held.values():
        rows.sort(key=lambda row: (row.member.sort_key, row.pk))
    return held


def walk(coalitions, members):
    """Return (paths by member key, coalitions without recorded members).

    `members` leads from a coalition's key to its memberships. Breadth first, so that
    the path shown is the shortest; a coalition met twice, as in a circle, is walked
    once.
    """
    through, unrecorded = {}, []
    waiting = deque((coalition, ()) for coalition in coalitions)
    walked = set()
    while waiting:
        coalition, path = waiting.popleft()
        if coalition.pk in walked:
            continue
        walked.add(coalition.pk)
        if not coalition.has_members_recorded:
            unrecorded.append(coalition)
        for membership in members.get(coalition.pk, ()):
            if not membership.member.is_organisation:
                continue
            way = (*path, membership)
            through.setdefault(membership.member_id, way)
            if membership.member.is_coalition:
                waiting.append((membership.member, way))
    return through, tuple(unrecorded)
