"""A new password is long, and more than words that anybody would try."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import translation

from pages.models import PortalIdentity

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    PortalIdentity.objects.create(
        site_name_it="Ponti sul mare", site_name_fr="Ponts de Valmer", body_it="Ente di Prova"
    )
    return get_user_model()(username="arossi", first_name="Anna", last_name="Rossi", email="a.rossi@lontano.example")


def refusals(password, user):
    try:
        validate_password(password, user)
    except ValidationError as error:
        return [problem.code for problem in error.error_list]
    return []


@pytest.mark.parametrize(
    "password",
    [
        "password1234567",
        "PasswordPassword",
        "Cooperazione2026!",
        "portale.password.1",
        "Ponti-sul-mare-2026",
        "valmer1234567890",
        "rossi1234567890",
        "anna-1975-03-12-anna",
        "lontano987654321",
    ],
)
def test_password_of_known_words_is_refused(anna, password):
    assert "password_too_guessable" in refusals(password, anna)


@pytest.mark.parametrize(
    "password",
    ["quattro-mele-nel-cesto", "la mia cooperazione con le lumache", "anna compra sette zucche", "kR7vq-Xm2tp-Zb9wd"],
)
def test_password_with_enough_besides_is_taken(anna, password):
    assert refusals(password, anna) == []


def test_fifteen_digits_are_refused(anna):
    assert refusals("739184620571936", anna) == ["password_entirely_numeric"]


def test_refusal_names_the_words(anna):
    with pytest.raises(ValidationError) as raised:
        validate_password("ponti-password-1", anna)
    assert raised.value.messages == [
        "La password si indovina: oltre a «password», «ponti» e alle cifre non c’è quasi altro. "
        "Usa tre o quattro parole che non c’entrano fra loro."
    ]
    with translation.override("en"), pytest.raises(ValidationError, match="easy to guess"):
        validate_password("password1234567")
