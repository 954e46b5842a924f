"""Says in words what an act does or did, before and after."""

import datetime
import hashlib
import json
from dataclasses import dataclass, field

from django.core.exceptions import ObjectDoesNotExist
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from signatories.models import Identifier, Judgement, Name, Signatory, Visibility

from .merging_two import links
from .naming_rows import names_of
from .rules import rules_of

LONGEST_VALUE = 60


@dataclass
class Told:
    """What becomes of the rows of one kind: their titles, by what happens to them."""

    heading: str
    moved: list = field(default_factory=list)
    joined: list = field(default_factory=list)
    dropped: list = field(default_factory=list)
    made: list = field(default_factory=list)
    restored: list = field(default_factory=list)
    changed: list = field(default_factory=list)

    @property
    def parts(self):
        """Return [(words, titles)] of what there is."""
        parts = [
            (_("Move"), self.moved),
            (_("Join with what is there already"), self.joined),
            (_("Come back"), self.restored),
            (_("Are made"), self.made),
            (_("Go"), self.dropped),
            (_("Change"), self.changed),
        ]
        return [(words, titles) for words, titles in parts if titles]


def tell(draft, changes):
    """Return a list of Told, one for each kind of row that changes."""
    told = {}
    for change in changes:
        heading = capfirst(str(change.model._meta.verbose_name_plural))
        section = told.setdefault(change.model, Told(heading))
        if part := part_of(change):
            getattr(section, part).append(title_of(change.row))
        section.changed.extend(values_changed(change))
    return [section for section in told.values() if section.parts]


def with_rows(draft, changes):
    """Return stored changes with the rows they are of, as far as these can be shown."""
    for change in changes:
        change.row = draft.get(*change.key) or change.model(
            **(change.before or change.after or {}) | {"pk": change.pk}
        )
        if change.is_making:
            change.pk = None
    return changes


def what_stays(draft, left):
    """Return a sentence for each row that stays as it is, because it changed since."""
    sentences = []
    for change in left:
        row = draft.get(*change.key)
        kind = capfirst(str(change.model._meta.verbose_name))
        if row is None:
            sentences.append(
                _("%(kind)s: deleted since, it stays so.") % {"kind": kind}
            )
            continue
        words = _("%(kind)s “%(title)s” was changed since and stays as it is.")
        sentences.append(words % {"kind": kind, "title": title_of(row)})
    return list(dict.fromkeys(sentences))


def part_of(change):
    """Return which part of a Told a change belongs to, or "" for none."""
    if change.is_making:
        return "restored" if change.pk else "made"
    if change.is_drop:
        return "joined" if change.into else "dropped"
    points = {name for rule in rules_of(change.model) for name in rule.attnames()}
    is_moved = points & change.after.keys() and change.model is not Signatory
    return "moved" if is_moved else ""


def values_changed(change):
    """Return in words what changes in a row besides what it points at."""
    if change.is_drop or change.is_making:
        return []
    points = {name for rule in rules_of(change.model) for name in rule.attnames()}
    columns = {one.attname: one for one in change.model._meta.concrete_fields}
    return [
        _("%(title)s – %(field)s: %(before)s → %(after)s")
        % {
            "title": title_of(change.row),
            "field": columns[name].verbose_name,
            "before": in_words(columns[name], change.before[name]),
            "after": in_words(columns[name], after),
        }
        for name, after in change.after.items()
        if name not in points
    ]


def in_words(column, value):
    """Return a value as an editor reads it; a dash for none."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime.datetime):
        value = value.date()
    shown = str(dict(column.flatchoices or ()).get(value, value) or "–")
    return Truncator(shown).chars(LONGEST_VALUE)


def title_of(row):
    rules = rules_of(row._meta.concrete_model)
    try:
        return rules[0].title(row) if rules else str(row)
    except ObjectDoesNotExist:
        return _("of a letter deleted since")


def digest(changes):
    """Return a short mark of these changes: the same as long as nothing else changed."""
    told = sorted(
        json.dumps(change.as_json(), sort_keys=True, default=str) for change in changes
    )
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]


def warnings(survivor, vanished, draft):
    """Return sentences on what an editor should look at twice before merging."""
    return [
        sentence
        for found in (
            told_apart(survivor, vanished),
            smaller_survives(survivor, vanished),
            not_public(survivor, vanished),
            different_countries(survivor, vanished),
            different_registers(survivor, vanished),
            becoming_public(survivor, vanished, draft),
        )
        for sentence in found
    ]


def told_apart(survivor, vanished):
    first, second = sorted([survivor.pk, vanished.pk])
    verdicts = Judgement.objects.standing().filter(
        first=first, second=second, verdict="different", is_by_machine=False
    )
    for verdict in verdicts.select_related("judged_by"):
        words = _("%(who)s judged on %(when)s that these are different. %(why)s")
        yield words % {
            "who": verdict.judged_by or _("Somebody"),
            "when": verdict.judged_at.date().isoformat(),
            "why": verdict.reason,
        }


def smaller_survives(survivor, vanished):
    if links(vanished) > links(survivor):
        words = _("More hangs on “%(vanished)s” than on the record that would stay.")
        yield words % {"vanished": vanished}


def not_public(survivor, vanished):
    for record in (survivor, vanished):
        if record.visibility != Visibility.PUBLIC or record.public_label:
            shown = record.public_label or record.get_visibility_display()
            words = _(
                "“%(record)s” is not public (%(shown)s). Both will be as private as "
                "the more private of the two, with all their signatures."
            )
            yield words % {"record": record, "shown": shown}


def different_countries(survivor, vanished):
    countries = [survivor.country, vanished.country]
    if all(countries) and countries[0] != countries[1]:
        words = _("They are in different countries: %(first)s and %(second)s.")
        yield words % {"first": countries[0], "second": countries[1]}


def different_registers(survivor, vanished):
    keys = {}
    for row in Identifier.objects.filter(signatory__in=[survivor, vanished]):
        keys.setdefault(row.get_scheme_display(), {}).setdefault(
            row.signatory_id, set()
        ).add(row.value)
    for scheme, owners in keys.items():
        if len(owners) == 2 and not set.intersection(*owners.values()):
            words = _("Each has a key of its own in the same register: %(scheme)s.")
            yield words % {"scheme": scheme}


def becoming_public(survivor, vanished, draft):
    seen = survivor.visible_from or vanished.visible_from
    merged = draft.get(Signatory, survivor.pk)
    if not seen or merged.visibility != Visibility.PUBLIC:
        return
    names = [
        name.text
        for name in names_of(draft, merged)
        if name.visible_from is None
        and not name.is_from_print
        and name.kind != Name.Kind.MISPRINT
    ]
    if names:
        words = _("These names become public with it: %(names)s.")
        yield words % {"names": ", ".join(sorted(names))}
