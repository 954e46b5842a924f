"""What was decided about a printed name before."""

from .keys import printed_key

SAME, DIFFERENT, UNSURE = "same", "different", "unsure"


class Remembered:
    """The verdicts on one printed key: what it means, what it does not mean.

    A person's verdict counts before a machine's; a machine's only where no person
    has said anything on that record.
    """

    def __init__(self, decisions):
        by_people = [d for d in decisions if not d.is_by_machine]
        self.meant = {d.record_id for d in by_people if d.verdict == SAME}
        self.excluded = {d.record_id for d in by_people if d.verdict == DIFFERENT}
        self.unsure = {d.record_id for d in by_people if d.verdict == UNSURE}
        spoken_on = self.meant | self.excluded | self.unsure
        self.doubted = {
            d.record_id
            for d in decisions
            if d.is_by_machine and d.verdict != SAME and d.record_id not in spoken_on
        }


NOTHING = Remembered(())


def remembered(query, registry):
    """What was decided about this name as printed with this country."""
    if not registry.decided:
        return NOTHING
    known = registry.decided.get((printed_key(query.name), query.country))
    return Remembered(known) if known else NOTHING
