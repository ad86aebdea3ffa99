"""The visitor's language, where the address does not say it: asked of the browser, never of a cookie."""

from django.conf import settings
from django.utils.translation import get_language_from_path
from django.utils.translation.trans_real import parse_accept_lang_header


def preferred_language(header):
    """The portal's language that an Accept-Language header prefers, else the first one (RFC 9110, 12.5.4).

    "fr-CA" counts as French, a weight of 0 as a refusal, "*" as any language that is not named; a header that cannot
    be read as no header.
    """
    ours = [code for code, _name in settings.LANGUAGES]
    asked = [(tag.split("-")[0], weight) for tag, weight in parse_accept_lang_header(header)]
    named = {tag for tag, _weight in asked}
    for tag, weight in asked:
        if not weight:
            break
        candidates = [code for code in ours if code not in named] if tag == "*" else [tag]
        if candidates and candidates[0] in ours:
            return candidates[0]
    return ours[0]


def language_of(request):
    """The language of a request that no middleware has looked at: by its address, else by its header."""
    return get_language_from_path(request.path_info) or preferred_language(request.headers.get("Accept-Language", ""))
