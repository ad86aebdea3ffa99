"""The first administrator: made once, with a given or a random password, and never a second time."""

import re

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command
from django.core.management.base import CommandError

pytestmark = pytest.mark.django_db

GOOD_PASSWORD = "sette-mele-verdi-2026"


@pytest.fixture(autouse=True)
def no_choice(monkeypatch):
    monkeypatch.delenv("PORTAL_ADMIN_USER", raising=False)
    monkeypatch.delenv("PORTAL_ADMIN_PASSWORD", raising=False)


def administrators():
    return list(get_user_model().objects.filter(is_superuser=True).values_list("username", flat=True))


def test_random_password_is_printed_and_opens_the_door(rf, capsys):
    call_command("ensure_admin")
    shown = re.fullmatch(
        r"Administrator 'admin' created; the password, shown only now: (\S{24})\n", capsys.readouterr().out
    )
    assert authenticate(rf.post("/"), username="admin", password=shown.group(1)).is_superuser


def test_second_run_changes_nothing_and_says_so(capsys):
    call_command("ensure_admin")
    before = get_user_model().objects.get().password
    capsys.readouterr()
    call_command("ensure_admin")
    assert capsys.readouterr().out == "There is an administrator already.\n"
    assert get_user_model().objects.get().password == before


def test_given_name_and_password_are_taken_and_the_password_is_not_shown(rf, monkeypatch, capsys):
    monkeypatch.setenv("PORTAL_ADMIN_USER", "ufficio")
    monkeypatch.setenv("PORTAL_ADMIN_PASSWORD", GOOD_PASSWORD)
    call_command("ensure_admin")
    assert capsys.readouterr().out == "Administrator 'ufficio' created with the password of PORTAL_ADMIN_PASSWORD.\n"
    assert authenticate(rf.post("/"), username="ufficio", password=GOOD_PASSWORD).is_superuser


def test_weak_password_is_refused_outside_a_demonstration(monkeypatch, settings):
    settings.DEMO = False
    monkeypatch.setenv("PORTAL_ADMIN_PASSWORD", "mela")
    with pytest.raises(CommandError, match="PORTAL_ADMIN_PASSWORD is too weak: This password is too short"):
        call_command("ensure_admin")
    assert administrators() == []


def test_weak_password_is_taken_in_a_demonstration_with_a_warning(monkeypatch, settings, capsys):
    settings.DEMO = True
    monkeypatch.setenv("PORTAL_ADMIN_PASSWORD", "mela")
    call_command("ensure_admin")
    assert capsys.readouterr().err.startswith("PORTAL_ADMIN_PASSWORD is weak (accepted in a demonstration only): ")
    assert administrators() == ["admin"]


def test_name_of_an_ordinary_user_is_not_raised_to_administrator():
    get_user_model().objects.create_user("admin")
    with pytest.raises(CommandError, match="set PORTAL_ADMIN_USER to another name"):
        call_command("ensure_admin")
    assert administrators() == []
