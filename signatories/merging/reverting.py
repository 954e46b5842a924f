"""Takes the changes of one act back in a draft, as far as nobody changed them since."""

from dataclasses import replace

from signatories.hiding import STRICTNESS
from signatories.models import Merge

from .changes import changes_of, keep_changes, shown_as, values_of
from .rules import keys_of, rules_of


class Reverting:
    """One act being taken back.

    `is_for_now` when it is made again afterwards. Unless `may_show`, nothing becomes
    more public than it is. `left` are the changes, or those columns of them, that
    somebody changed since; `hidden_since` says that a row was hidden meanwhile, and
    that what comes back follows it unless `as_public_as_before`.
    """

    def __init__(
        self, act, draft, *, is_for_now=False, may_show=True, as_public_as_before=False
    ):
        self.act, self.draft = act, draft
        self.is_for_now = is_for_now
        self.may_show = may_show or is_for_now
        self.as_public_as_before = may_show and as_public_as_before
        self.changes = changes_of(act)
        self.left, self.edits, self.missing = [], [], []
        self.hidden_since = False

    def run(self):
        self.fetch()
        for change in self.changes:
            if change.is_drop:
                self.bring_back(change)
        for change in self.changes:
            if change.is_making:
                self.unmake(change)
            elif not change.is_drop:
                self.alter_back(change)
        self.give_way()

    def fetch(self):
        """Read at once the rows that are about to be looked at one by one."""
        wanted = {}
        for change in self.changes:
            wanted.setdefault(change.model, set()).update({change.pk, change.into})
            if change.is_drop:
                for field, target in targets_of(change):
                    wanted.setdefault(field.related_model, set()).add(target)
        for model, keys in wanted.items():
            self.draft.fetch(model, keys - {None})

    # The three kinds of change

    def bring_back(self, change):
        into = self.draft.get(change.model, change.into) if change.into else None
        is_forgotten = self.is_for_now and change.into and into is None
        values = self.still_possible(change)
        if self.draft.get(*change.key) or is_forgotten or values is None:
            self.left.append(change)
            return
        row = self.draft.bring_back(change.model, change.pk, values)
        if into is not None:
            self.hide_like(row, into, change.shown)

    def still_possible(self, change):
        """Return the row's values, or None where what it belongs to was deleted."""
        values = dict(change.before)
        for field, target in targets_of(change):
            if self.draft.get(field.related_model, target) is None:
                values[field.attname] = None
                if not field.null:
                    return None
        return values

    def unmake(self, change):
        row = self.draft.get(*change.key)
        if row is None:
            self.missing.append(change)
        elif values_of(row) == change.after | {row._meta.pk.attname: row.pk}:
            self.draft.drop(row)
        else:
            self.left.append(change)

    def alter_back(self, change):
        row = self.draft.get(*change.key)
        kept = set(change.after)
        if row is not None:
            kept = {name for name in kept if not self.gives_back(row, change, name)}
        if kept:
            self.left.append(narrow(change, kept))
        if row is not None:
            self.edits += [(row, name, getattr(row, name)) for name in kept]

    def gives_back(self, row, change, name):
        """Give one column its value of before, and return whether that was right."""
        now, before = getattr(row, name), change.before[name]
        if now != change.after[name]:
            return False
        if not self.may_show and shows_more(name, now, before):
            return False
        setattr(row, name, before)
        return True

    # Never more public by accident

    def hide_like(self, row, into, shown):
        """Let what comes back be as private as what it was part of.

        Either because that was hidden since (`shown` is how it was), or because who
        acts may not show anything again.
        """
        now = shown_as(into)
        names = [name for name in ("visibility", "public_label") if hasattr(row, name)]
        for name, then, value in zip(names, shown, now, strict=False):
            if shows_more(name, value, then):
                self.hidden_since = True
            elif self.may_show:
                continue
            if self.as_public_as_before or self.is_for_now:
                continue
            if shows_more(name, value, getattr(row, name)):
                setattr(row, name, value)

    # What stands in the way

    def give_way(self):
        """Leave what would stand where something else stands meanwhile."""
        for model in {change.model for change in self.changes}:
            touched = [one for one in self.changes if one.model is model]
            self.read_around(model, touched)
            held = self.draft.keys_held(model, {change.pk for change in touched})
            for change in touched:
                row = self.draft.get(*change.key)
                if row is not None and keys_of(row) & held.keys():
                    self.leave(change, row)
                elif row is not None:
                    held |= dict.fromkeys(keys_of(row), row)

    def read_around(self, model, touched):
        """Read the neighbours of the rows that went back."""
        rows = [self.draft.get(*change.key) for change in touched]
        for rule in rules_of(model):
            names = rule.attnames()
            keys = {getattr(row, name) for row in rows if row for name in names}
            self.draft.pointing_at(rule, keys - {None})

    def leave(self, change, row):
        self.left = [one for one in self.left if one.key != change.key] + [change]
        if change.is_drop:
            self.draft.drop(row)
        for name, value in (change.after or {}).items():
            setattr(row, name, value)

    # Afterwards

    def hand_on(self):
        """Let later splits give back what they took from this act's end.

        Returns those acts, unsaved: taken back later, they lead to where things were
        before this one.
        """
        later = Merge.objects.filter(pk__gt=self.act.pk, undone_at=None)
        changed = []
        for act in later.filter(act=Merge.Act.SPLIT).order_by("pk"):
            changes = changes_of(act)
            # All of them, whether or not the first already changed the act.
            handed = [self.hand_to(changes, one) for one in self.left]
            if any(handed):
                keep_changes(act, changes)
                changed.append(act)
        return changed

    def hand_to(self, changes, left):
        """Let the first later change of a row start from where this one started."""
        same = [one for one in changes if one.key == left.key]
        if left.is_drop or left.is_making or not same or not same[0].before:
            return False
        before = same[0].before
        names = [
            name for name in left.after if before.get(name, ...) == left.after[name]
        ]
        before.update({name: left.before[name] for name in names})
        return bool(names)

    def keep(self, changes):
        """Return the changes of the act made again, with what people changed since.

        An edit stays, and the act remembers what it had done before it.
        """
        made = {change.key: change for change in changes if change.pk}
        earlier = {change.key: change for change in self.changes}
        for key, change in made.items():
            if change.is_drop and key in earlier and earlier[key].is_drop:
                change.shown = earlier[key].shown
        kept = [one for one in self.left if not joins(made.get(one.key), one)]
        for row, name, value in self.edits:
            setattr(row, name, value)
        return changes + kept + self.remove_again(changes)

    def remove_again(self, changes):
        """Drop what the act makes again though somebody deleted it since."""
        for gone in self.missing:
            keys = keys_of(gone.model(**gone.after))
            for change in [one for one in changes if one.is_making]:
                if change.model is gone.model and keys & keys_of(change.row):
                    self.draft.drop(change.row)
                    changes.remove(change)
        return self.missing


def targets_of(change):
    """Return [(field, key)] of what a dropped row pointed at."""
    fields = [one for one in change.model._meta.concrete_fields if one.is_relation]
    pairs = [(one, change.before[one.attname]) for one in fields]
    return [(field, key) for field, key in pairs if key is not None]


def narrow(change, names):
    """Return a change of these columns only."""
    return replace(
        change,
        before={name: change.before[name] for name in names},
        after={name: change.after[name] for name in names},
    )


def joins(change, left):
    """Let the change of an act made again tell what it did to columns edited since."""
    both_alter = change and change.before and change.after and left.before
    if not both_alter or not left.after:
        return bool(change)
    change.before.update(left.before)
    change.after.update(left.after)
    return True


def shows_more(name, before, after):
    """Whether a change of this column makes a row more public."""
    if name == "visibility":
        return STRICTNESS.index(after) < STRICTNESS.index(before)
    return name == "public_label" and bool(before) and not after
