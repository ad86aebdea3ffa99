"""The filters of the list of projects: what an address asks for, and which projects answer."""

from functools import cached_property

from django import forms
from django_filters import Filter, FilterSet

from search.finding import matching

from .models import Project

#: An address made by hand may ask for more values of one filter than there will ever be: the rest is not read.
_MOST_VALUES = 100


def _clean_text(text):
    """Text that every database takes: PostgreSQL refuses a NUL."""
    return text.replace("\x00", "").strip()


class AskedValues(forms.Field):
    """The distinct values of a repeated parameter. None is invalid: one that nothing has simply matches nothing.

    A choice field would refuse an unknown value, and django-filter would then drop the filter and list everything.
    """

    widget = forms.MultipleHiddenInput

    def to_python(self, value):
        texts = (_clean_text(text) for text in value or [])
        return list(dict.fromkeys(text for text in texts if text))[:_MOST_VALUES]


class AskedWords(forms.Field):
    def to_python(self, value):
        return _clean_text(value or "")


class ValuesFilter(Filter):
    """Any of the asked values, as a word of the queryset reads them."""

    field_class = AskedValues

    def __init__(self, word):
        super().__init__()
        self.word = word

    def filter(self, queryset, values):
        return getattr(queryset, self.word)(values) if values else queryset


class WordsFilter(Filter):
    field_class = AskedWords


class ProjectFilter(FilterSet):
    """Every filter but `q` may be repeated: any of the values of one, and all of the filters."""

    q = WordsFilter(method="holding_words")
    area = ValuesFilter("in_areas")
    programme = ValuesFilter("funded_by")
    status = ValuesFilter("with_statuses")
    country = ValuesFilter("in_countries")
    city = ValuesFilter("in_cities")
    sector = ValuesFilter("in_sectors")
    beneficiary = ValuesFilter("for_beneficiaries")
    goal = ValuesFilter("towards")
    role = ValuesFilter("with_roles")
    year = ValuesFilter("in_years")

    class Meta:
        model = Project
        fields = ()

    @cached_property
    def asked(self):
        """What is asked for, by the name of the parameter: words or values, empty where nothing is."""
        self.is_valid()
        return {name: self.form.cleaned_data[name] for name in self.filters}

    @cached_property
    def with_words(self):
        """The projects that hold the asked words, before the other filters."""
        return matching(self.queryset, self.asked["q"])

    def holding_words(self, queryset, name, words):
        return self.with_words
