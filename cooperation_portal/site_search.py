"""The search of the whole portal as an address asks for it: what answers, and what it can be narrowed by."""

from collections.abc import Sequence
from functools import cached_property

from django import forms
from django.utils.http import urlencode
from django.utils.translation import gettext, pgettext

from documents.labels import in_reading_order, language_title
from editorial.languages import active_language, text_and_language
from editorial.templatetags.editorial import marked
from projects.facets import country_labels
from projects.models import GeographicArea
from search.filters import AskedValues, AskedWords
from search.finding import Answer
from search.freshness import moment as moment_now
from search.kept import KeptForMoment
from search.listing import Listing
from search.narrowing import Facet, Narrowing
from search.registry import searchables
from search.words import MOST_CHARACTERS

_kept = KeptForMoment()


class SearchForm(forms.Form):
    """What an address asks for. The filters may be repeated."""

    q = AskedWords(required=False)
    kind = AskedValues(required=False)
    language = AskedValues(required=False)
    area = AskedValues(required=False)
    country = AskedValues(required=False)
    year = AskedValues(required=False)

    @classmethod
    def of_values(cls):
        """The names of the filters that may be repeated."""
        return [name for name, field in cls.base_fields.items() if isinstance(field, AskedValues)]

    @cached_property
    def asked(self):
        """What is asked for, by the name of the parameter: words or values, empty where nothing is."""
        self.is_valid()
        asked = {name: self.cleaned_data[name] for name in self.fields}
        return asked | {"q": asked["q"][:MOST_CHARACTERS].strip()}

    @property
    def is_cut(self):
        """True where more words were given than are looked for."""
        return len(self.cleaned_data["q"]) > MOST_CHARACTERS


class SearchNarrowing(Narrowing):
    """Of each facet only the values that something found has: of a hundred, a search has its own few."""

    def _bits(self, facet):
        """What is found of each value, before anything is chosen."""
        return {value: bits & self.within for value, bits in self.bitmaps.bits.get(facet.name, {}).items()}

    def options_of(self, facet):
        bits = self._bits(facet)
        return [option for option in super().options_of(facet) if bits.get(option.value) or option.is_selected]

    def can_narrow(self, facet, options):
        bits = self._bits(facet)
        return any(bits[option.value] != self.within for option in options)


class FoundHits(Sequence):
    """The hits as a list that can be divided in pages; only those of the page that is looked at are made."""

    def __init__(self, answer, selection):
        self._answer, self._selection = answer, selection

    def __len__(self):
        return self._selection.total

    def __getitem__(self, part):
        return self._answer.hits(self._selection.bitmap, *part.indices(len(self))[:2])


class SiteSearch(Listing):
    """What is shown of the parameters of an address, at a moment (default: now's)."""

    def __init__(self, parameters, moment=None):
        form, moment = SearchForm(parameters), moment or moment_now()
        self.answer = Answer(form.asked["q"], active_language(), moment=moment)
        facets = _facets(form.asked, self.answer.bitmaps, moment)
        self.is_cut = form.is_cut
        super().__init__(form, SearchNarrowing(facets, form.asked, self.answer.bitmaps, self.answer.found))

    @property
    def rows(self):
        return FoundHits(self.answer, self._narrowing.selection)

    @property
    def active_filters(self):
        """Without the words, which stand in the form above."""
        return [each for each in super().active_filters if each["url"] != self._address(q="")]

    @property
    def kept(self):
        return (("q", self.words),) if self.words else ()

    @property
    def suggestion(self):
        """The words as they may have been meant, and the address that looks for them; None where there are none."""
        words = self.answer.suggestion
        return {"words": words, "url": "?" + urlencode({"q": words})} if words else None


def _facets(asked, bitmaps, moment):
    titles = {
        "kind": gettext("Kind"),
        "language": gettext("Language"),
        "area": gettext("Geographic area"),
        "country": pgettext("filter", "Country"),
        "year": pgettext("filter", "Year"),
    }
    known = {name: bitmaps.bits.get(name, {}) for name in titles}
    areas = _kept.get(moment, ("areas", active_language()), _area_names)
    facets = _kept.get(moment, ("facets", active_language()), lambda: _labelled(titles, known, areas))
    if any(value not in facet.labels for facet in facets for value in asked[facet.name]):
        # What nothing has is labelled too, where it is a country, a language or a year.
        return _labelled(titles, {name: {*known[name], *asked[name]} for name in titles}, areas)
    return facets


def _labelled(titles, values, areas):
    """The facets, with the labels of values by the name of the facet, in the order of display."""
    labels = {
        "kind": {searchable.name: str(searchable.kind) for searchable in searchables.values()},
        "language": {code: language_title(code) for code in in_reading_order(values["language"])},
        "area": areas,
        "country": country_labels(values["country"]),
        "year": {year: year for year in sorted(values["year"], reverse=True)},
    }
    return [Facet(name, title, labels[name]) for name, title in titles.items()]


def _area_names():
    areas = GeographicArea.objects.published().order_by("position", "slug")
    return {area.slug: marked(*text_and_language(area, "name")) for area in areas}
