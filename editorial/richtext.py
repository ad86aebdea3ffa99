"""Rich text: the tags that the portal knows, and a field that keeps nothing else."""

import re
from html import unescape

import nh3
from django.core.exceptions import ValidationError
from django.db import models

ALLOWED_TAGS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br", "span", "abbr"}
ALLOWED_ATTRIBUTES = {
    "a": {"href", "hreflang", "lang"},
    "abbr": {"title", "lang"},
    **{tag: {"lang", "dir"} for tag in ALLOWED_TAGS - {"a", "abbr", "br"}},
}
ALLOWED_SCHEMES = {"http", "https", "mailto", "tel"}
#: Characters, tags included: ten times the longest page that anybody reads to its end.
MOST_CHARACTERS = 200_000

_LIST = re.compile(r"<ul\b[^>]*>(.*?)</ul>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_ITEM = re.compile(r"<li\b[^>]*>(.*?)</li>", re.DOTALL)


def cleaned(html):
    """The text with only the tags, attributes and link schemes that the portal allows; empty where no word is left."""
    kept = nh3.clean(
        html,
        tags=ALLOWED_TAGS,
        attributes=ALLOWED_ATTRIBUTES,
        url_schemes=ALLOWED_SCHEMES,
        link_rel=None,
    )
    # Tags without words are an empty text: else they would hide the fallback to the other language.
    return kept if _TAG.sub("", kept).replace("&nbsp;", " ").strip() else ""


def plain(html):
    """The words of a rich text, without tags and entities, on one line."""
    spaced = re.sub(r"<(?:/(?:p|h\d|li|ul|ol|blockquote)|br\s*/?)>", " ", html or "")
    return " ".join(unescape(nh3.clean(spaced, tags=set())).split())


def first_list(html):
    """The words of each item of the first bulleted list in a rich text; no items where there is no list."""
    found = _LIST.search(html)
    return [plain(item) for item in _ITEM.findall(found[1])] if found else []


def limit_length(text):
    """For texts whose column takes any length. Raises ValidationError: that much is pasted by mistake, not written."""
    if len(text) > MOST_CHARACTERS:
        raise ValidationError(
            f"Il testo è troppo lungo: {_number(len(text))} caratteri, al massimo {_number(MOST_CHARACTERS)}. "
            "Accorcialo, o dividilo in più pagine.",
            code="max_length",
        )


def _number(number):
    return f"{number:,}".replace(",", ".")


class RichTextField(models.TextField):
    """HTML written by the staff; cleaned whenever it is written, whoever writes and in whatever way."""

    default_validators = [limit_length]

    def pre_save(self, model_instance, add):
        """The object itself holds what was stored."""
        value = super().pre_save(model_instance, add)
        if value:
            value = cleaned(value)
            setattr(model_instance, self.attname, value)
        return value

    def get_db_prep_save(self, value, connection):
        """`update()`, `bulk_update()` and `bulk_create()` come here alone; an expression is the database's own text."""
        return super().get_db_prep_save(cleaned(value) if value and isinstance(value, str) else value, connection)
