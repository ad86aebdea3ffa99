"""Who keeps the users: one role each, nobody raised beyond it, nobody deleted."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from tests.forms import form_values
from tests.staff import Staff

pytestmark = pytest.mark.django_db
ADD, LIST = "/admin/auth/user/add/", "/admin/auth/user/"
GOOD = "sette-mele-verdi-2026"


@pytest.fixture
def boss():
    return Staff("rita", "Amministratore")


def change(user):
    return reverse("admin:auth_user_change", args=[user.pk])


def send(boss, user, **typed):
    """The answer to the form of a user with something typed in it."""
    return boss.post(change(user), form_values(boss.get(change(user)).text) | typed)


def errors(response):
    return response.context["adminform"].form.errors


def roles(user):
    return [group.name for group in user.groups.all()]


def new_colleague(boss, **typed):
    values = {"username": "bruno", "first_name": "Bruno", "role": "Redattore", "password1": GOOD, "password2": GOOD}
    return boss.post(ADD, form_values(boss.get(ADD).text) | values | typed)


def test_new_colleague_works_at_once_in_the_role(boss):
    answer = new_colleague(boss)
    user = get_user_model().objects.get(username="bruno")
    assert (answer.status_code, answer.headers["Location"]) == (302, change(user))
    assert (user.is_staff, user.is_superuser, user.is_active, roles(user)) == (True, False, True, ["Redattore"])
    client = Client()
    client.post(reverse("admin:login"), {"username": "bruno", "password": GOOD})
    assert client.get("/admin/events/event/add/").status_code == 200
    assert client.get(LIST).status_code == 403


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        ({"role": ""}, "role", "Questo campo è obbligatorio."),
        ({"role": "Imperatore"}, "role", "Scegli un'opzione valida. Imperatore non è tra quelle disponibili."),
        (
            {"password1": "corta", "password2": "corta"},
            "password2",
            "La password è troppo corta: servono almeno 15 caratteri.",
        ),
        (
            {
                "username": "responsabile.ufficio",
                "password1": "responsabile.ufficio",
                "password2": "responsabile.ufficio",
            },
            "password2",
            "La password è troppo simile a nome utente.",
        ),
        ({"first_name": ""}, "first_name", "Questo campo è obbligatorio."),
        ({"username": "rita"}, "username", "Un utente con questo nome è già presente."),
    ],
)
def test_mistake_is_told_in_italian_and_nobody_is_made(boss, typed, field, message):
    answer = new_colleague(boss, **typed)
    assert [str(text) for text in errors(answer).get(field, [])][:1] == [message], errors(answer)
    assert get_user_model().objects.count() == 1


def test_change_of_role_leaves_only_the_new_one(boss):
    bruno = Staff("bruno", "Redattore", "Traduttore").user
    assert send(boss, bruno, role="Responsabile").status_code == 302
    assert roles(bruno) == ["Responsabile"]


def test_role_makes_an_outsider_staff(boss):
    user = get_user_model().objects.create_user("bruno", first_name="Bruno")
    assert send(boss, user, role="Traduttore").status_code == 302
    user.refresh_from_db()
    assert (user.is_staff, roles(user)) == (True, ["Traduttore"])


def test_who_leaves_is_out_and_keeps_the_name(boss):
    bruno = Staff("bruno", "Redattore")
    values = form_values(boss.get(change(bruno.user)).text)
    del values["is_active"]
    assert boss.post(change(bruno.user), values).status_code == 302
    assert bruno.get("/admin/").status_code == 302
    assert boss.post(reverse("admin:auth_user_delete", args=[bruno.user.pk]), {"post": "yes"}).status_code == 403
    sent = {"action": "delete_selected", "_selected_action": [bruno.user.pk], "post": "yes"}
    boss.post(LIST, sent)
    assert get_user_model().objects.filter(username="bruno", is_active=False).exists()


def test_no_forged_form_raises_anybody(boss):
    bruno = Staff("bruno", "Redattore").user
    forged = {
        "is_superuser": "on",
        "is_staff": "on",
        "user_permissions": [permission.pk for permission in Permission.objects.all()[:3]],
        "groups": ["1", "2", "3", "4"],
        "password": "pbkdf2_sha256$1$x$y",
    }
    before = bruno.password
    assert send(boss, bruno, **forged).status_code == 302
    assert new_colleague(boss, username="carlo", **forged).status_code == 302
    bruno.refresh_from_db()
    assert (bruno.is_superuser, list(bruno.user_permissions.all()), roles(bruno)) == (False, [], ["Redattore"])
    assert bruno.password == before
    carlo = get_user_model().objects.get(username="carlo")
    assert (carlo.is_superuser, list(carlo.user_permissions.all()), roles(carlo)) == (False, [], ["Redattore"])
    assert carlo.check_password(GOOD)


def test_superuser_is_only_looked_at_by_an_administrator(boss, admin_user, admin_client):
    page = boss.get(change(admin_user))
    assert page.status_code == 200
    assert "Amministratore tecnico (può tutto)" in page.text and 'name="username"' not in page.text
    assert boss.post(change(admin_user), {"username": "x"}).status_code == 403
    address = reverse("admin:auth_user_password_change", args=[admin_user.pk])
    assert boss.post(address, {"password1": GOOD, "password2": GOOD}).status_code == 403
    other = get_user_model().objects.create_superuser("capo", password="x")
    assert send(admin_client, other, first_name="Carla").status_code == 302
    other.refresh_from_db()
    assert (other.first_name, other.is_superuser) == ("Carla", True)


def test_nobody_shuts_themselves_out(boss):
    values = form_values(boss.get(change(boss.user)).text) | {"role": "Redattore", "first_name": "Rita"}
    values.pop("is_active", None)
    assert boss.post(change(boss.user), values).status_code == 302
    boss.user.refresh_from_db()
    assert (boss.user.first_name, boss.user.is_active, roles(boss.user)) == ("Rita", True, ["Amministratore"])


def test_new_password_of_a_colleague_ends_their_sessions(boss):
    bruno = Staff("bruno", "Redattore")
    address = reverse("admin:auth_user_password_change", args=[bruno.user.pk])
    assert boss.post(address, {"password1": "corta", "password2": "corta"}).status_code == 200
    assert boss.post(address, {"usable_password": "false"}).status_code == 200
    assert boss.post(address, {"password1": GOOD, "password2": GOOD, "usable_password": "false"}).status_code == 302
    bruno.user.refresh_from_db()
    assert bruno.user.check_password(GOOD)
    assert bruno.get("/admin/").status_code == 302


def test_list_takes_as_many_queries_for_thirty_as_for_two(boss, django_assert_num_queries):
    Staff("bruno", "Redattore")
    for many in (0, 28):
        for number in range(many):
            Staff(f"n{number}", "Redattore")
        with django_assert_num_queries(9):
            assert boss.get(LIST).status_code == 200


def test_libraries_bring_no_page_of_their_own(admin_client):
    for address in ("/admin/auth/group/", "/admin/otp_totp/totpdevice/", "/admin/axes/accessattempt/"):
        assert admin_client.get(address).status_code == 404
