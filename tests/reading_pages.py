"""What a test reads from a list page: its rows, chips, facets and problems."""


def titles(response):
    return [str(row) for row in response.context["object_list"]]


def chips(response):
    return [f"{chip.title}: {chip.label}" for chip in response.context["filter"].chips]


def facet(response, title):
    """Return {label: count} of one facet, or None where it is not shown."""
    for group in response.context["filter"].groups:
        if str(group.title) == title:
            return {str(choice.label): choice.count for choice in group.choices}
    return None


def problems(response):
    return [str(problem) for problem in response.context["filter"].problems]
