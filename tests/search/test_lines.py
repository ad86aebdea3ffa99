"""Under each hit stands, in short, when and where: in the visitor's language, and only what the public may see."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from events.models import Event
from search.index import refresh
from search.models import IndexRow
from search.rebuilding import differences
from tests.documents.listed import add_rows
from tests.factories import (
    HIDDEN_WAYS,
    hidden_ways,
    make_beneficiary,
    make_city,
    make_document,
    make_event,
    make_location,
    make_news,
    make_organisation,
    make_project,
)
from tests.search.asking import find
from tests.search.index_files import add_file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]
ITALIAN = {"title_it": "Zucca"}


def lines(language="it", on=None):
    return [hit.line for hit in find("zucca", language, on=on).hits]


def test_event_has_its_days_and_its_place():
    city = make_city(name_it="Torino", name_en="Turin", country="IT")
    make_event(
        **ITALIAN, title_en="Zucca", starts_on=date(2017, 7, 11), ends_on=date(2017, 7, 12), city=city,
        venue_it="Palazzo Cisterna", venue_en="Cisterna Palace",
    )  # fmt: skip
    assert lines() == [(("11–12 luglio 2017", "it"), ("Palazzo Cisterna, Torino, Italia", "it"))]
    assert lines("en") == [(("11–12 July 2017", "en"), ("Cisterna Palace, Turin, Italy", "en"))]


def test_each_part_of_a_place_is_in_the_language_it_is_written_in():
    make_event(**ITALIAN, title_en="Zucca", starts_on=date(2017, 7, 11), city=make_city(name_it="Beirut", country="LB"))
    assert lines("en") == [(("11 July 2017", "en"), ("Beirut", "it"), ("Lebanon", "en"))]


@pytest.mark.parametrize("way", HIDDEN_WAYS)
@pytest.mark.parametrize(("field", "make_place"), [("city", make_city), ("location", make_location)])
def test_hidden_place_is_not_named(field, make_place, way):
    place = make_place(name_it="Segreta", country="LB", **hidden_ways()[way])
    make_event(**ITALIAN, starts_on=date(2017, 7, 11), **{field: place})
    assert lines() == [(("11 luglio 2017", "it"),)]


def test_scheduled_city_is_named_from_its_time_on():
    later = timezone.now() + timedelta(hours=1)
    city = make_city(name_it="Beirut", country="LB", publish_from=later)
    make_event(**ITALIAN, starts_on=date(2017, 7, 11), city=city)
    assert lines() == [(("11 luglio 2017", "it"),)]
    assert lines(on=later) == [(("11 luglio 2017", "it"), ("Beirut, Libano", "it"))]


def test_project_has_its_period_and_status():
    make_project(**ITALIAN, actual_start="2015", actual_end="2018", activity_status="4")
    assert lines() == [(("2015–2018", "it"), ("Concluso", "it"))]


def test_document_has_what_its_file_is_or_the_languages_of_several():
    document = make_document(**ITALIAN)
    add_rows(document, "it")
    document.save()
    [[label]] = lines()
    assert label == (document.files.get().label, "it")
    add_rows(document, "und", "ar", "en")
    document.save()
    assert lines() == [(("italiano, inglese, arabo, lingua non indicata", "it"),)]


def test_line_follows_the_file():
    document = make_document(**ITALIAN)
    file = add_file(document, "a" * 64, "Pagina", language="it")
    assert lines() == [((file.label, "it"),)]
    file.language = "fr"
    file.save()
    assert [line[0][0].rpartition(" ")[2] for line in lines()] == ["francese"]


def test_news_city_and_organisation_have_what_tells_them_apart():
    make_news(**ITALIAN, date=date(2017, 7, 13))
    make_city(name_it="Zucca", country="LB")
    make_organisation(name_it="Zucca", country="FR", kind="municipality")
    make_beneficiary(name_it="Zucca")
    assert {hit.model.__name__: hit.line for hit in find("zucca").hits} == {
        "News": (("13 luglio 2017", "it"),),
        "PartnerCity": (("Libano", "it"),),
        "Organisation": (("Comune", "it"), ("Francia", "it")),
        "Beneficiary": (),
    }


def test_line_follows_every_save():
    event = make_event(**ITALIAN, starts_on=date(2017, 7, 11))
    event.starts_on = date(2018, 7, 11)
    event.save()
    assert lines() == [(("11 luglio 2018", "it"),)]
    assert list(differences()) == []


def test_check_tells_of_a_line_that_is_not_true():
    event = make_event(**ITALIAN, starts_on=date(2017, 7, 11))
    IndexRow.objects.update(lines={})
    assert list(differences()) == [
        f"Outdated: events.event ({event.pk}, '{language}', '', 0, None)" for language in ("it", "en", "fr")
    ]
    refresh(Event, [event.pk])
    assert list(differences()) == []


def test_line_under_what_is_not_translated_is_in_the_visitors_language():
    make_news(**ITALIAN, date=date(2017, 7, 13))
    assert lines("en") == [(("13 July 2017", "en"),)]


def test_line_is_the_visitors_where_the_words_are_in_another_language():
    make_event(title_it="Zucca", title_en="Pumpkin", starts_on=date(2017, 7, 11))
    assert lines("en") == [(("11 July 2017", "en"),)]
