"""How dates, texts of several languages and bars stand on every public page."""

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import get_language, pgettext

from signatories.country_data import region_name
from signatories.moments import say_moment
from signatories.partial_dates import Precision, say_partial, write_partial

register = template.Library()


@register.simple_tag
def partial(date, precision=Precision.DAY, *, short=False):
    """Show a partial date as a time element; "" for no date."""
    if not date:
        return ""
    words = say_partial(date, precision)
    if short and precision == Precision.DAY:
        words = date_format(date, pgettext("format of a short date", "j M Y"))
    return format_html(
        '<time datetime="{}">{}</time>', write_partial(date, precision), words
    )


@register.filter
def moment(value):
    """Say when something was done; "" where it was not."""
    return say_moment(value) if value else ""


@register.simple_tag
def wording(text):
    """Show a Wording, marked with its language where that is not the page's."""
    here = (get_language() or "en")[:2]
    if not text.language or text.language.startswith(here):
        return text.text
    return format_html('<span lang="{}">{}</span>', text.language, text.text)


@register.inclusion_tag("browsing/_bar.html")
def bar(number, most):
    """Draw a number as a bar, in proportion to the largest of its chart."""
    return {"number": number, "most": most or 1}


@register.simple_tag
def region(code):
    """Name a UN region by its M49 code in the reader's language."""
    return region_name(code, get_language() or "en")
