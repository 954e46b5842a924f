from django import template
from django.conf import settings
from django.urls import reverse, translate_url
from django.utils.html import format_html
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

register = template.Library()

SECTIONS = [
    ("documents:document-list", _("Letters")),
    ("signatories:organisation-list", _("Organisations")),
    ("signatories:individual-list", _("People")),
    ("signatories:coalition-list", _("Coalitions")),
    ("signatories:country-list", _("Countries")),
    ("how-we-count", _("How we count")),
]


@register.inclusion_tag("_navigation.html", takes_context=True)
def navigation(context):
    path = context["request"].path
    # An error page offers no translation of an address that leads nowhere.
    translated = reverse("home") if "exception" in context else path
    return {
        "sections": [section(name, label, path) for name, label in SECTIONS],
        "offers": language_offers(translated),
    }


def section(name, label, path):
    url = reverse(name)
    here = "page" if path == url else "true" if path.startswith(url) else ""
    return {"url": url, "label": label, "current": here}


def language_offers(path):
    """Return the same page in the site's other languages, as {code, name, url}."""
    here = (get_language() or settings.LANGUAGE_CODE)[:2]
    codes = [code for code, name in settings.LANGUAGES if code[:2] != here]
    return [
        {
            "code": code[:2],
            "name": get_language_info(code[:2])["name_local"],
            "url": translate_url(path, code),
        }
        for code in codes
    ]


@register.simple_tag(takes_context=True)
def canonical(context):
    """The one address of this page, and the same page in each language."""
    request = context["request"]
    address = request.build_absolute_uri(request.path)
    others = [
        format_html(
            '<link rel="alternate" hreflang="{}" href="{}">',
            offer["code"],
            request.build_absolute_uri(offer["url"]),
        )
        for offer in language_offers(request.path)
    ]
    link = format_html('<link rel="canonical" href="{}">', address)
    return format_html("{}" * (len(others) + 1), link, *others)
