"""Template tags for the forms of the admin: texts in several languages side by side, and what is wrong with a form."""

import json
from dataclasses import dataclass

from django import template
from django.utils.text import capfirst
from django.utils.translation import get_language_info

from editorial.languages import LANGUAGE_CODES, SOURCE_LANGUAGE, TARGET_LANGUAGES
from editorial.models import row_key
from editorial.naming import language_word
from editorial.translations import Place

register = template.Library()
register.filter(language_word)


@dataclass(frozen=True)
class Mistake:
    """One thing that is wrong with a form: the id of the field, empty for the form as a whole, and what is said."""

    anchor: str
    label: str
    message: str


def in_languages(line):
    """The fields of a line of a form as [(language code, field)], where it is one text in all its languages; else None.

    The source language comes first, in whatever order the line names them.
    """
    fields = list(line)
    names = [_name_of(field) for field in fields]
    codes = [name.rpartition("_")[2] for name in names]
    is_one_text = len({name.rpartition("_")[0] for name in names}) == 1
    return list(zip(codes, fields, strict=True)) if is_one_text and codes == LANGUAGE_CODES else None


@register.filter
def lines(fieldset):
    """The lines of a fieldset as [(line, its `in_languages`, whether it is the first text in several languages)]."""
    known = [(line, in_languages(line)) for line in fieldset]
    first = next((number for number, (_line, texts) in enumerate(known) if texts), None)
    return [(line, texts, number == first) for number, (line, texts) in enumerate(known)]


@register.filter
def rows_data(inline):
    """What Django's script reads of inline rows, its "add another" in words that fit what they are."""
    data = json.loads(inline.inline_formset_data())
    data["options"]["addText"] = inline.opts.add_words or f"Aggiungi: {inline.opts.verbose_name}"
    data["options"]["deleteText"] = "Togli questa riga"
    return json.dumps(data)


@register.simple_tag
def target_languages():
    """The languages beside the source, as [(code, name in the active language)]."""
    return [(code, capfirst(get_language_info(code)["name_translated"])) for code in TARGET_LANGUAGES]


@register.simple_tag
def translation_of(field, translations):
    """What is told (`Told`) of the translation that a field of a form holds; None for every other field.

    `translations` is what `told_of` gives for the form's object.
    """
    stem, _, language = _name_of(field).rpartition("_")
    form = field.form if field.is_readonly else field.field.form
    return translations.get(Place(row_key(form.instance), stem, language)) if translations else None


@register.simple_tag
def worst_in(language, worst):
    """What `worst_by_language` says of a language; None where there is nothing to say."""
    return (worst or {}).get(language)


@register.filter
def badge_id(field):
    """The id of the badge of a field, by which its input names it; empty where there is no input."""
    return "" if field.is_readonly else f"{field.field.id_for_label}_status"


@register.filter
def input_with_badge(field):
    """The input of a field, described by its badge before all else that describes it."""
    bound = field.field
    return bound.as_widget(attrs={"aria-describedby": f"{badge_id(field)} {bound.aria_describedby or ''}".strip()})


@register.filter
def is_source(code):
    """True for the code of the language that everything is written in first."""
    return code == SOURCE_LANGUAGE


@register.simple_tag
def mistakes_of(adminform, inline_admin_formsets):
    """Everything that is wrong with a form and its inline rows, as `Mistake`, in the order of the page."""
    found = _mistakes_of_form(adminform.form)
    for inline in inline_admin_formsets:
        title = capfirst(inline.opts.verbose_name)
        group = f"{inline.formset.prefix}-group"
        found += [Mistake(group, title, message) for message in inline.formset.non_form_errors()]
        for number, form in enumerate(inline.formset.forms, start=1):
            found += _mistakes_of_form(form, f"{title} {number}", group)
    return found


@register.filter
def is_picture(name):
    """True for the name of an uploaded file that browsers show as a picture."""
    return str(name).lower().endswith((".png", ".jpg", ".jpeg", ".webp"))


def _mistakes_of_form(form, title="", group="content-main"):
    """`title` and `group` (an id) name the inline row that the form is, if it is one."""
    found = []
    for name, messages in form.errors.items():
        if name in form.fields:
            field = form[name]
            label = f"{title}, {field.label.lower()}" if title else str(field.label)
            found += [Mistake(field.id_for_label or field.auto_id, label, message) for message in messages]
        else:
            found += [Mistake(group if title else "", title, message) for message in messages]
    return found


def _name_of(field):
    bound = field.field
    return bound["name"] if field.is_readonly else bound.name
