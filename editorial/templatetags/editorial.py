"""Template tags for texts that may stand in another language than the page."""

import re

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from editorial import images
from editorial.languages import active_language, language_apart, text_and_language
from editorial.partial_dates import format_day_range, format_partial_date

register = template.Library()


@register.simple_tag
def text(obj, field):
    """A translated text, escaped; inside `<span lang>` where it had to fall back to the source language."""
    return marked(*text_and_language(obj, field))


def marked(words, language):
    """Words as HTML, inside `<span lang>` where their language is not the active one."""
    if not words or language == active_language():
        return words
    return format_html('<span lang="{}">{}</span>', language, words)


@register.simple_tag(takes_context=True)
def explained(context, obj, field):
    """As `text`, and where the page has a `glossary`, its acronyms are explained; not for the text of a link."""
    words, language = text_and_language(obj, field)
    if words and (glossary := context.get("glossary")):
        words = glossary.in_text(words, language, own=getattr(obj, "acronym", ""))
    return marked(words, language)


@register.simple_tag(takes_context=True)
def rich(context, obj, field):
    """A translated rich text in `<div class="prose">`, with its language where it fell back; empty for no text.

    Where the page has a `glossary`, its acronyms are explained. Rich text was cleaned when it was saved
    (`editorial.richtext`), so it is not escaped here.
    """
    words, language = text_and_language(obj, field)
    if not words:
        return ""
    html = mark_safe(words)  # noqa: S308
    if glossary := context.get("glossary"):
        html = glossary.in_rich_text(html, language, own=getattr(obj, "acronym", ""))
    if language == active_language():
        return format_html('<div class="prose">{}</div>', html)
    return format_html('<div class="prose" lang="{}">{}</div>', language, html)


@register.simple_tag
def lang_attr(obj, field):
    """` lang="it"` where the text of the field fell back to the source language, else nothing."""
    language = language_apart(obj, field)
    return format_html(' lang="{}"', language) if language else ""


@register.filter
def has_text(obj, field):
    """True when the field has a text in the active language or in the source language."""
    return bool(text_and_language(obj, field)[0])


@register.filter
def partial(known):
    """A partial date as people read it, in the active language."""
    return format_partial_date(known) if known else ""


@register.filter(expects_localtime=True)
def day(moment):
    """A day, or the local day of a moment, in the active language: "10 novembre 2017"."""
    return format_day_range(moment) if moment else ""


@register.filter
def image_url(obj, field):
    """The address of an object's image, empty where it has none: `{{ project|image_url:"image" }}`."""
    return images.image_url(obj, field)


@register.simple_tag
def image_sources(obj, field, sizes):
    """Where an object's image is fetched from, as attributes: `<img {% image_sources news "image" "100vw" %} alt="">`.

    `sizes` says how wide it is shown, so that a browser takes the smallest version that is wide enough.
    """
    address, sources = images.image_url(obj, field), images.image_sources(obj, field)
    if not sources:
        return format_html('src="{}"', address)
    return format_html('src="{}" srcset="{}" sizes="{}"', address, sources, sizes)


@register.filter
def image_size(obj, field):
    """Width and height of an object's image, None where they are not known."""
    return images.image_size(obj, field)


class _Capture(template.Node):
    def __init__(self, nodelist, name):
        self.nodelist, self.name = nodelist, name

    def render(self, context):
        context[self.name] = mark_safe(self.nodelist.render(context).strip())  # noqa: S308
        return ""


@register.tag
def capture(parser, token):
    """Keep what stands inside, escaped as it is, as a variable: a block can stand in one place of a page only.

    `{% capture page_title %}{% block title %}{% endblock %}{% endcapture %}`
    """
    try:
        _tag, name = token.split_contents()
    except ValueError as error:
        raise template.TemplateSyntaxError("capture takes the name of a variable") from error
    nodelist = parser.parse(("endcapture",))
    parser.delete_first_token()
    return _Capture(nodelist, name)


@register.filter
def breakable(address):
    """A mailbox, or an address on the web, that a narrow column may break after an @ sign or slashes, not in a word."""
    parts = re.findall(r"[^@/]*[@/]+|[^@/]+", address)
    return format_html_join(mark_safe("<wbr>"), "{}", ((part,) for part in parts))
