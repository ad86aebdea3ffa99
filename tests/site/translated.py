"""Texts that tell their own language, objects in every state of translation, and pages as they are read."""

from datetime import date

from documents.models import Document
from documents.statistics import count_downloads
from editorial.languages import translated_fields
from editorial.richtext import RichTextField
from events.models import Event, EventLink
from networks.models import PartnerCity
from pages.models import Highlight, News, Page, PortalIdentity
from projects.models import Location, Project
from tests.documents.files import add_file, ready_image
from tests.factories import make
from tests.site import canaries

#: Each text of these tests begins with the word of the language that it is in.
WORDS = {"it": "Parolaitaliana", "en": "Englishword", "fr": "Motfrancais"}
NEEDED = {
    Event: {"starts_on": date(2017, 7, 11)},
    News: {"date": date(2017, 7, 13)},
    PartnerCity: {"country": "FR"},
}

FULL, PART, NONE = "translated", "translated in part", "not translated"
#: What a page is in a language, by which texts its object has in Italian and which of them are translated (B5).
KINDS = {
    ("all", "none"): NONE,
    ("all", "name"): PART,
    ("all", "body"): PART,
    ("all", "all"): FULL,
    ("name", "none"): NONE,
    ("name", "name"): FULL,
}
#: Texts in Italian, in English and in French: each line of `KINDS` in both languages, beside another in the other.
STATES = [
    ("all", "none", "all"),
    ("all", "name", "none"),
    ("all", "body", "name"),
    ("all", "all", "body"),
    ("name", "none", "name"),
    ("name", "name", "none"),
]


def text_of(model, field, language):
    """The text of a translated field in a language, as its column holds it."""
    words = f"{WORDS[language]} {model._meta.model_name} {field}"
    is_rich = isinstance(model._meta.get_field(field), RichTextField)
    return f"<ul><li>{words}</li></ul>" if is_rich else words


def columns(model, fields, *languages):
    """{column: text} of these translated fields in these languages."""
    return {f"{field}_{code}": text_of(model, field, code) for field in fields for code in languages}


def fields_of(model, which):
    """The translated fields that a word of `KINDS` means."""
    fields, name = translated_fields(model), model.naming_field
    chosen = {"all": fields, "none": [], "name": [name], "body": [field for field in fields if field != name]}
    return chosen[which]


def texts_in(model, state):
    """{column: text} of an object whose texts stand in one of the `STATES`."""
    written = zip(state, WORDS, strict=True)
    return {
        name: text for which, code in written for name, text in columns(model, fields_of(model, which), code).items()
    }


def make_in(model, state):
    """A published object whose texts stand in one of the `STATES`."""
    return make(model, **texts_in(model, state), **NEEDED.get(model, {}))


def kinds_of(state):
    """{language: what the page is in it}."""
    italian, english, french = state
    return {"it": FULL, "en": KINDS[italian, english], "fr": KINDS[italian, french]}


def make_world(*languages):
    """Public rows of every model, tied to each other in every way, with all their texts in these languages."""
    rows = list(canaries.make_hosts().values())
    first = {type(row): row for row in reversed(rows)}
    for position, name in enumerate(Highlight.TARGETS, 1):
        target = next(row for model, row in first.items() if model._meta.model_name == name)
        rows.append(Highlight.objects.create(position=position, **{name: target}))
    for row in [row for row in rows if isinstance(row, Event)]:
        rows.append(EventLink.objects.create(event=row, title="Video", url="https://video.example/"))
    rows.append(PortalIdentity.objects.create(mailbox="office@example.org"))
    add_file(first[Document])
    count_downloads([(first[Document].pk, "it")])
    told = {Page: {"key": "about", "menu_order": 1, "footer_order": 1}}
    told |= dict.fromkeys((Project, News), {"image": ready_image()})
    for number, row in enumerate(rows):
        model = type(row)
        place = {"latitude": 44, "longitude": number / 10} if model in (PartnerCity, Location) else {}
        for name, value in (told.get(model, {}) if first.get(model) is row else {}).items() | place.items():
            setattr(row, name, value)
        for name, text in columns(model, translated_fields(model), *languages).items():
            setattr(row, name, text)
        row.save()


def language_at(element):
    """The language that an element's own text is in, by its `lang` or that of the nearest one around it."""
    return next(outer.get("lang") for outer in (element, *element.iterancestors()) if outer.get("lang"))


def words_in(element):
    """All the text in an element, on one line."""
    return " ".join(element.text_content().split())


#: Attributes whose text people see or hear.
READ = ("alt", "aria-label", "title", "placeholder", "data-label")


def pieces(element):
    """(text, language that it stands in) of each piece of text in an element, and of each attribute that is read."""
    for inner in element.iter("*"):
        here = language_at(inner)
        yield from ((inner.get(name), here) for name in READ if inner.get(name))
        if inner.text:
            yield inner.text, here
        if inner.tail and inner is not element:
            yield inner.tail, language_at(inner.getparent())


def marked_pieces(element):
    """(language that the text is in, language that it stands in, text) of each piece with a word of `WORDS`."""
    return [
        (code, here, " ".join(text.split()))
        for text, here in pieces(element)
        for code, word in WORDS.items()
        if word in text
    ]
