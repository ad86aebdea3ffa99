"""Filters of a list: what an address asks for, whatever the list is of, and what holds the asked words."""

import re
from copy import copy
from datetime import date
from functools import cached_property

from django import forms
from django_filters import Filter, FilterSet

from .finding import matching

_YEAR = re.compile(r"[0-9]{4}")


def _clean_text(text):
    """Text that every database takes: PostgreSQL refuses a NUL."""
    return text.replace("\x00", "").strip()


class _AskedField(forms.Field):
    """A field that is the same in every form: it is made once, and its copies share what it holds."""

    def __deepcopy__(self, memo):
        return copy(self)


class AskedValues(_AskedField):
    """The distinct values of a repeated parameter. None is invalid: one that nothing has simply matches nothing.

    A choice field would refuse an unknown value, and django-filter would then drop the filter and list everything.
    """

    widget = forms.MultipleHiddenInput
    #: An address made by hand may ask for more values of one filter than there will ever be: the rest is not read.
    most = 100

    def to_python(self, value):
        texts = (_clean_text(text) for text in value or [])
        return list(dict.fromkeys(text for text in texts if text))[: self.most]


class FewAskedValues(AskedValues):
    most = 10


class AskedWords(_AskedField):
    def to_python(self, value):
        return _clean_text(value or "")


class ValuesFilter(Filter):
    """Any of the asked values, as a word of the queryset reads them."""

    field_class = AskedValues

    def __init__(self, word):
        # Nobody reads the label, and one that is not given is made of the column's name at every question.
        super().__init__(label="")
        self.word = word

    def filter(self, queryset, values):
        return getattr(queryset, self.word)(values) if values else queryset


class LinkedFilter(ValuesFilter):
    """One that pages link to, by one value, and that no form offers (`ListFacets.linked`).

    Each value is a part of its own of the one query that finds what has them: so few of them are read.
    """

    field_class = FewAskedValues


class WordsFilter(Filter):
    """The words of a `ListFilter`, before its other filters."""

    field_class = AskedWords

    def __init__(self):
        super().__init__(label="")

    def filter(self, queryset, words):
        return self.parent.with_words


class _Filters(dict):
    """The filters of a list by their names; each question has a copy of each, and what these hold does not change."""

    def __deepcopy__(self, memo):
        return {name: copy(asked) for name, asked in self.items()}


class ListFilter(FilterSet):
    """The filters of a searchable model's list: words in `q`, and the filters that a subclass adds.

    These may be repeated: any of the values of one, and all of the filters. Whatever the queryset holds, only what the
    public may see of it answers.
    """

    q = WordsFilter()

    @classmethod
    def get_filters(cls):
        return _Filters(super().get_filters())

    @cached_property
    def listed(self):
        """What the public may see, before any filter. Most questions are answered without it."""
        return self.queryset.published()

    def filter_queryset(self, queryset):
        return super().filter_queryset(self.listed)

    @property
    def qs(self):
        # Without a question nothing is filtered.
        return super().qs if self.is_bound else self.listed

    def get_form_class(self):
        """The form of a list is always the same: made once, since it takes longer than filling it in."""
        made = type(self).__dict__.get("_form_class")
        if made is None:
            made = type(self)._form_class = super().get_form_class()
        return made

    @classmethod
    def of_values(cls):
        """The names of the parameters that may be repeated."""
        return [name for name, asked in cls.base_filters.items() if isinstance(asked, ValuesFilter)]

    @cached_property
    def asked(self):
        """What is asked for, by the name of the parameter: words or values, empty where nothing is."""
        self.is_valid()
        return {name: self.form.cleaned_data[name] for name in self.filters}

    @cached_property
    def with_words(self):
        """The rows that hold the asked words, before the other filters."""
        return matching(self.listed, self.asked["q"])


def new_years(texts):
    """The first day of each year that is asked for in four digits; what is no year is left out."""
    return [date(int(text), 1, 1) for text in texts if _YEAR.fullmatch(text) and int(text)]
