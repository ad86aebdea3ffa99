"""The page "Traduzioni": how much of each kind of content is translated, and below it what wants doing, in order."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.text import Truncator, capfirst
from django.utils.timezone import localtime
from django.views.decorators.http import require_safe

from ..addresses import address_in_admin
from ..exchange.texts import exchanged_models
from ..languages import TARGET_LANGUAGES, translated_fields
from ..models import Publishable, Record
from ..naming import language_word
from ..querysets import TO_TRANSLATE
from ..todo import Matter, register_matters
from ..translations.coverage import COLUMNS, URGENT, naming_field, numbers_of, worklist
from ..translations.statuses import Status
from ..windows import state_words
from .columns import short_day
from .home import Entry, Shelf, place_on_home, register_shelf
from .pages import register_page
from .translated_lists import TO_DO, WORDS, parameter_of
from .translation_files import TITLE as FILES

LANGUAGE, STATUS, PAGE = "lingua", "stato", "pagina"
#: Where on the page the worklist begins.
ANCHOR = "elenco"
PER_PAGE = 50
_LONGEST_NAME = 25
#: Statuses that are said otherwise of several.
_SEVERAL = {Status.MISSING: "mancano", Status.CURRENT: "aggiornate"}
#: What the worklist can be narrowed to: by its word in the address, the statuses and what the page calls them.
CHOICES = {
    TO_DO: (TO_TRANSLATE, "da tradurre"),
    **{word: ((status,), status.label) for word, status in WORDS.items() if status != Status.CURRENT},
}


@dataclass(frozen=True)
class Number:
    """How many translations are of a status; `address` opens them, empty where there are none."""

    status: Status
    language: str
    count: int
    address: str

    @property
    def words(self):
        """What is said after the number: "mancano in inglese"."""
        label = self.status.label
        return f"{label if self.count == 1 else _SEVERAL.get(self.status, label)} in {self.language}"


@dataclass(frozen=True)
class Line:
    """A kind of content, or all of them, and its numbers: language by language, the most urgent status first."""

    name: str
    numbers: list


@dataclass(frozen=True)
class Choice:
    """A link that narrows the worklist."""

    label: str
    address: str
    is_chosen: bool


@dataclass(frozen=True)
class Item:
    """One translation of the worklist."""

    name: str
    #: What kind of content it is, and its state in words.
    kind: str
    state: str
    language: str
    status: Status
    #: The day since which it is stale, in words; empty where that is not known, or where it is something else.
    stale_since: str
    is_urgent: bool
    address: str


def all_translated(site):
    """The admins of all kinds of content that have translations, in the order of the home page."""
    admins = sorted(site._registry.values(), key=place_on_home)
    return [one for one in admins if issubclass(one.model, Record) and translated_fields(one.model)]


def translated_kinds(request, site):
    """Those whose translations the user may write."""
    return [model_admin for model_admin in all_translated(site) if model_admin.may_translate(request)]


@require_safe
def coverage_view(request, site):
    """The numbers of everything that the user may translate, and the worklist as far as the address narrows it."""
    kinds = translated_kinds(request, site)
    if not kinds:
        raise PermissionDenied
    contents = [model_admin.get_queryset(request) for model_admin in kinds]
    numbers = numbers_of(contents)
    language = request.GET.get(LANGUAGE) if request.GET.get(LANGUAGE) in TARGET_LANGUAGES else ""
    word = request.GET.get(STATUS) if request.GET.get(STATUS) in CHOICES else TO_DO
    statuses, said = CHOICES[word]
    languages = [language] if language else TARGET_LANGUAGES
    paginator = Paginator(worklist(contents, languages, statuses), PER_PAGE)
    # Known from the numbers, so that the list need not be counted again.
    paginator.count = _sum(numbers, languages, statuses)
    page = paginator.get_page(request.GET.get(PAGE))
    context = {
        **site.each_context(request),
        "title": "Traduzioni",
        "has_files": bool(exchanged_models(request.user)),
        "columns": [(capfirst(language_word(code)), list(WORDS.values())) for code in TARGET_LANGUAGES],
        "lines": _lines(kinds, numbers),
        "total": _total(numbers),
        "heading": f"{capfirst(said)}{f' in {language_word(language)}' if language else ''}",
        "is_about_all": word == TO_DO,
        "page": page,
        "items": [_item(kinds, row) for row in page.object_list],
        "languages": [
            Choice("tutte", worklist_address("", word), not language),
            *(Choice(language_word(code), worklist_address(code, word), code == language) for code in TARGET_LANGUAGES),
        ],
        "statuses": [
            Choice(label, worklist_address(language, one), one == word) for one, (_statuses, label) in CHOICES.items()
        ],
        "earlier": page.has_previous() and worklist_address(language, word, page.previous_page_number()),
        "later": page.has_next() and worklist_address(language, word, page.next_page_number()),
    }
    request.current_app = site.name
    return TemplateResponse(request, "editorial/translations.html", context)


def worklist_address(language="", word=TO_DO, page=1):
    """The address of the worklist, narrowed to a language and to the statuses of a word of `CHOICES`."""
    asked = {LANGUAGE: language, STATUS: word if word != TO_DO else "", PAGE: page if page > 1 else ""}
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"{reverse('admin:translations')}{f'?{query}' if query else ''}#{ANCHOR}"


def list_address(model, language, word):
    """The address of a list of content, filtered by the status of its translations in a language."""
    return f"{address_in_admin(model, 'changelist')}?{urlencode({parameter_of(language): word})}"


def _sum(numbers, languages, statuses):
    """How many of all kinds are, in these languages, of these statuses."""
    return sum(count for (_kind, code, status), count in numbers.items() if code in languages and status in statuses)


def _lines(kinds, numbers):
    """A line for each kind of which there is anything."""
    for kind, model_admin in enumerate(kinds):
        counted = [
            Number(status, language_word(language), count, count and list_address(model_admin.model, language, word))
            for language in TARGET_LANGUAGES
            for word, status in WORDS.items()
            for count in [numbers.get((kind, language, status), 0)]
        ]
        if any(number.count for number in counted):
            yield Line(capfirst(model_admin.opts.verbose_name_plural), counted)


def _total(numbers):
    """The line of all kinds together; what is current has no worklist."""
    counted = []
    for language in TARGET_LANGUAGES:
        for word, status in WORDS.items():
            count = _sum(numbers, [language], [status])
            address = worklist_address(language, word) if count and word in CHOICES else ""
            counted.append(Number(status, language_word(language), count, address))
    return Line("Tutto", counted)


def _item(kinds, row):
    told = dict(zip(COLUMNS, row, strict=False))
    model_admin, status = kinds[told["kind"]], Status(told["status"])
    model = model_admin.model
    state = ""
    if issubclass(model, Publishable):
        state = state_words(model(**{name: told[name] for name in ("state", "publish_from", "publish_until")}))
    field = f"id_{naming_field(model)}_{told['language']}"
    return Item(
        Truncator(told["name"] or "–").words(_LONGEST_NAME),
        capfirst(model_admin.opts.verbose_name),
        state,
        language_word(told["language"]),
        status,
        short_day(localtime(told["since"])) if status == Status.STALE and told["since"] else "",
        told["rank"] == URGENT,
        f"{address_in_admin(model(pk=told['key']))}#{field}",
    )


register_page("traduzioni/", coverage_view, "translations")


@register_matters
def translation_matters(request, site):
    """What lacks or is stale, language by language; then what nobody has looked at yet. One query."""
    contents = [model_admin.get_queryset(request) for model_admin in translated_kinds(request, site)]
    numbers = numbers_of(contents)
    for language in TARGET_LANGUAGES:
        counts = [sum(numbers.get((kind, language, one), 0) for one in TO_TRANSLATE) for kind in range(len(contents))]
        yield Matter(
            (f"Da tradurre in {language_word(language)}",) * 2,
            "Manca un testo, o l’italiano è cambiato",
            sum(counts),
            worklist_address(language),
            [found.to_translate(language) for found, count in zip(contents, counts, strict=True) if count],
        )
    yield Matter(
        ("Traduzione da verificare", "Traduzioni da verificare"),
        "Nessuno ha ancora detto che dicono ciò che dice l’italiano",
        _sum(numbers, TARGET_LANGUAGES, [Status.TO_VERIFY]),
        worklist_address(word="da-verificare"),
        # One that is so in both languages counts twice.
        named=[],
    )


@register_shelf
def on_translations(request):
    """The way to the page, for whoever finds anything there."""
    if not translated_kinds(request, admin.site):
        return None
    entries = [Entry("Che cosa è tradotto e che cosa manca", reverse("admin:translations"))]
    if exchanged_models(request.user):
        entries.append(Entry(FILES, reverse("admin:translation_files")))
    return Shelf("Traduzioni", entries)
