"""The answer to who has given too many wrong passwords."""

from math import ceil

from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib import admin
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

MINUTE = 60


def locked_out(request, original_response, credentials):
    """The page that says when to try again; called by axes instead of the answer that a view gave.

    It is the same for a user who does not exist.
    """
    attempts = AxesProxyHandler.get_implementation().get_user_attempts(request, credentials)[0]
    free_at = end_of_wait(attempts) or timezone.now()
    seconds = max(1, ceil((free_at - timezone.now()).total_seconds()))
    context = {
        **admin.site.each_context(request),
        "title": "Accesso sospeso",
        # The minute after: who comes when the page says must not be too early by seconds.
        "free_at": free_at + timezone.timedelta(seconds=MINUTE - 1),
        "minutes": ceil(seconds / MINUTE),
    }
    response = TemplateResponse(request, "sign_in/locked.html", context, status=429).render()
    response.headers["Retry-After"] = str(seconds)
    add_never_cache_headers(response)
    return response


def end_of_wait(attempts):
    """When enough of the failures in `attempts` have grown old for a password to be heard again; None if it is now."""
    attempts = sorted(attempts, key=lambda attempt: attempt.attempt_time)
    failures = sum(attempt.failures_since_start for attempt in attempts)
    free_at = None
    for attempt in attempts:
        if failures < settings.AXES_FAILURE_LIMIT:
            break
        failures -= attempt.failures_since_start
        free_at = attempt.attempt_time + settings.AXES_COOLOFF_TIME
    return free_at
