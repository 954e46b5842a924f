"""How a block is set: what was inferred of it, in a form that an editor can correct."""

from dataclasses import dataclass, field, fields

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

NAME = "name"
NAME_COUNTRY = "name_country"
COUNTRY_NAME = "country_name"
NAME_CAPACITY = "name_capacity"
CAPACITY_NAME = "capacity_name"


@dataclass
class Section:
    """A run of lines read in one light: who they are, and what stands where.

    ``kind`` is "organisation", "individual" or "mixed"; ``kind_from`` tells what said
    so ("heading", "form" or "editor"). ``unit`` is "line", "stanza" (a row over several
    lines) or "run_on" (several rows in a line, parted by ``delimiter``). ``separator``
    stands between a name and what follows it: "comma", "dash", "brackets" or "column".
    ``columns`` are the roles of a table's columns, "" for one that is skipped.
    """

    first_line: int
    last_line: int
    kind: str = "mixed"
    kind_from: str = "form"
    order: str = NAME
    separator: str = ""
    unit: str = "line"
    delimiter: str = ""
    columns: list[str] = field(default_factory=list)
    heading: str = ""

    def describe(self):
        """The section in one sentence, for the editor."""
        return _("Lines %(first)d to %(last)d: %(who)s, %(unit)s; %(order)s.") % {
            "first": self.first_line,
            "last": self.last_line,
            "who": _describe_kind(self),
            "unit": _describe_unit(self),
            "order": _describe_order(self),
        }


@dataclass
class Layout:
    """The sections of a block, first to last, and the lines between which it stands."""

    first_line: int = 0
    last_line: int = 0
    sections: list[Section] = field(default_factory=list)

    def describe(self):
        """The whole layout in words; empty where no block was found."""
        if not self.sections:
            return str(_("No list of signatories was found."))
        return " ".join(section.describe() for section in self.sections)

    def section_at(self, line):
        """The section that holds a line, or None."""
        for section in self.sections:
            if section.first_line <= line <= section.last_line:
                return section
        return None

    @classmethod
    def from_dict(cls, data):
        """A layout from what ``dataclasses.asdict`` made of one; unknown keys are left out."""
        known = {item.name for item in fields(Section)}
        sections = [
            Section(**{key: value for key, value in section.items() if key in known})
            for section in data.get("sections", [])
        ]
        return cls(data.get("first_line", 0), data.get("last_line", 0), sections)


def _describe_kind(section):
    if section.columns:
        return _("a table")
    if section.kind == "organisation":
        return _("organisations")
    if section.kind == "individual":
        return _("people")
    return _("organisations and people")


def _describe_unit(section):
    if section.unit == "run_on":
        return _("several in one line, parted by “%(delimiter)s”") % {
            "delimiter": section.delimiter
        }
    if section.unit == "stanza":
        return _("each over several lines")
    return _("one a line")


def _describe_order(section):
    if section.columns:
        return ngettext(
            "%(count)d column", "%(count)d columns", len(section.columns)
        ) % {"count": len(section.columns)}
    after = {
        "comma": _("after the last comma"),
        "dash": _("after a dash"),
        "brackets": _("in brackets"),
    }.get(section.separator, "")
    words = {
        NAME: _("the name only"),
        NAME_COUNTRY: _("the country %(after)s"),
        COUNTRY_NAME: _("the country first, then the name"),
        NAME_CAPACITY: _("office or title after the name"),
        CAPACITY_NAME: _("office or title first, then the name"),
    }
    return (words[section.order] % {"after": after}).strip()
