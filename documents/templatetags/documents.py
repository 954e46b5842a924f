from django import template

from documents import listing
from documents.models import StatedCount
from signatories.languages import language_names

register = template.Library()


@register.simple_tag
def numbers_of(document):
    return listing.numbers(document)


@register.simple_tag
def addressees_of(document):
    """Return {to, copied}: to whom it was sent, and who got a copy."""
    copied = [one for one in document.addressees.all() if one.is_copied]
    return {"to": document.sent_to, "copied": copied}


@register.simple_tag
def language_name(code):
    return language_names([code])[code]


@register.simple_tag
def stated_number(stated):
    """Return "68 + 1", "at least 300" for a stated count."""
    if stated.besides_number:
        return f"{stated.number} + {stated.besides_number}"
    return listing.say(stated.number, stated.how)


@register.simple_tag
def place_of(stated, order):
    """Return where on the page of the letter the rows of a count are."""
    places = {StatedCount.Of.COUNTRIES: "#countries"}
    if order == "country":
        places[StatedCount.Of.INDIVIDUALS] = "#people"
    return places.get(stated.of, "#signatories")


@register.filter
def words(text):
    return text.split()
