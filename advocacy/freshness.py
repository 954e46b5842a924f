"""No copy of a page outlives what is on record."""

from django.utils.cache import patch_cache_control


class FreshMiddleware:
    """Let nobody keep an answer, or show it again, without asking here.

    A name that was hidden is gone with the next request: also from what stands between
    this site and its readers, which otherwise keeps lists and old addresses for hours.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if "Cache-Control" not in response:
            patch_cache_control(response, private=True, no_cache=True)
        return response
