"""The staff interface is Italian, whatever the browser's language."""

from django.urls import reverse
from django.utils import translation


def italian_admin(get_response):
    """Activate Italian below the admin's address."""

    def middleware(request):
        if request.path_info.startswith(reverse("admin:index")):
            translation.activate("it")
            request.LANGUAGE_CODE = "it"
        return get_response(request)

    return middleware
