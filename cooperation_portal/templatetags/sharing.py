"""What a page says of itself to search engines and to whoever shares its address."""

from django import template
from django.conf import settings
from django.utils.encoding import escape_uri_path

from cooperation_portal.share_images import HEIGHT, WIDTH, share_image_address
from editorial.languages import LANGUAGE_CODES, SOURCE_LANGUAGE, active_language

register = template.Library()

#: Open Graph wants a territory beside the language.
LOCALES = {"it": "it_IT", "en": "en_GB", "fr": "fr_FR"}


@register.inclusion_tag("components/_sharing.html", takes_context=True)
def sharing(context):
    """The alternates in other languages and the Open Graph of the page; addresses are those of `PORTAL_BASE_URL`.

    A page whose object has not all its texts in this language is no translation, and names none.
    """
    obj, language = context.get("object"), active_language()
    translations = context.get("translations", LANGUAGE_CODES)
    alternates = [link for link in context.get("language_links") or [] if link["code"] in translations]
    return {
        "portal": context.get("portal"),
        "title": context.get("page_title") or context.get("site_name"),
        "site_name": context.get("site_name"),
        "description": context.get("page_description"),
        "kind": "article" if obj else "website",
        "address": settings.BASE_URL + escape_uri_path(context["request"].path),
        "image": settings.BASE_URL + share_image_address(obj, language),
        "width": WIDTH,
        "height": HEIGHT,
        "locale": LOCALES.get(language, language),
        "other_locales": [LOCALES.get(code, code) for code in translations if code != language],
        "alternates": alternates if language in translations else [],
        "source_language": SOURCE_LANGUAGE,
        "base_url": settings.BASE_URL,
    }
