from django import template

register = template.Library()


@register.filter
def of(mapping, key):
    """Return what a dict holds under a key that only the template knows."""
    return mapping.get(key) if mapping else None
