"""What people may type for a date that they know in part."""

import pytest
from django.core.exceptions import ValidationError
from django.forms import modelform_factory

from editorial.partial_dates import PartialDate
from editorial.partial_dates.forms import PartialDateFormField
from projects.models import Project


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("", None),
        ("   ", None),
        ("2018", "2018"),
        (" 2018 ", "2018"),
        ("2018-03", "2018-03"),
        ("2018-03-12", "2018-03-12"),
        ("03/2018", "2018-03"),
        ("3/2018", "2018-03"),
        ("12/03/2018", "2018-03-12"),
        ("12/3/2018", "2018-03-12"),
        ("12.03.2018", "2018-03-12"),
        ("12 3 2018", "2018-03-12"),
        ("marzo 2018", "2018-03"),
        ("Marzo 2018", "2018-03"),
        ("12 marzo 2018", "2018-03-12"),
        ("1° maggio 2018", "2018-05-01"),
        ("1º maggio 2018", "2018-05-01"),
        ("29 febbraio 2016", "2016-02-29"),
    ],
)
def test_typed_date_is_read(typed, known):
    assert PartialDateFormField(required=False).clean(typed) == (PartialDate.parse(known) if known else None)


@pytest.mark.parametrize(
    "typed",
    [
        "18",
        "13/2018",
        "0/2018",
        "31/02/2018",
        "29 febbraio 2017",
        "32/01/2018",
        "mars 2018",
        "12 marzo",
        "marzo",
        "2018-3",
        "2018-13",
        "2018-02-30",
        "12/03/18",
        "circa 2018",
        "2015-2018",
        "2015–2018",
        "0000",
        "٢٠١٨x",
        "9" * 10_000,
    ],
)
def test_typed_text_that_is_no_date_is_refused(typed):
    with pytest.raises(ValidationError, match="Non è una data"):
        PartialDateFormField(required=False).clean(typed)


@pytest.mark.parametrize(
    ("initial", "typed", "has_changed"),
    [
        (None, "", False),
        (PartialDate.parse("2018"), "2018", False),
        (PartialDate.parse("2018-03"), "marzo 2018", False),
        (PartialDate.parse("2018"), "2018-03", True),
        (PartialDate.parse("2018"), "", True),
        (None, "2018", True),
        (PartialDate.parse("2018"), "nonsense", True),
    ],
)
def test_same_date_in_other_words_is_no_change(initial, typed, has_changed):
    assert PartialDateFormField(required=False).has_changed(initial, typed) is has_changed


def test_form_of_a_model_shows_and_stores_what_is_known():
    form_class = modelform_factory(Project, fields=["actual_start"])
    shown = form_class(instance=Project(actual_start="2018-03"))["actual_start"].value()
    assert PartialDateFormField().prepare_value(shown) == "2018-03"
    form = form_class({"actual_start": "marzo 2021"})
    assert isinstance(form.fields["actual_start"], PartialDateFormField)
    assert form.fields["actual_start"].clean("marzo 2021") == PartialDate.parse("2021-03")
