from django import template

from documents import listing

register = template.Library()


@register.simple_tag
def numbers_of(document):
    return listing.numbers(document)
