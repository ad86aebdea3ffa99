"""The first step: name and password. Who guesses waits, who has no account learns nothing, a session ends."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cooperation_portal.sign_in.addresses import client_address
from tests.staff import Staff

pytestmark = pytest.mark.django_db
LOGIN, INDEX = "/admin/login/", "/admin/"
WRONG = "Nome utente o password non sono giusti. Maiuscole e minuscole contano."
PASSWORD = "quattro-mele-nel-cesto"


@pytest.fixture
def anna():
    return get_user_model().objects.create_user("anna", password=PASSWORD, is_staff=True)


def try_in(name="anna", password=PASSWORD, address="192.0.2.1", client=None, **headers):
    """The answer to a name and a password from an address."""
    client = client or Client()
    return client.post(LOGIN, {"username": name, "password": password}, REMOTE_ADDR=address, headers=headers)


def outcome(response):
    return response.status_code, response.headers.get("Location")


IN, LOCKED, REFUSED = (302, INDEX), (429, None), (200, None)


def test_after_five_wrong_passwords_nothing_opens_for_a_quarter_of_an_hour(anna):
    assert [outcome(try_in(password="x")) for _ in range(5)] == [REFUSED] * 4 + [LOCKED]
    sixth, right = try_in(password="x"), try_in()
    assert [outcome(sixth), outcome(right)] == [LOCKED, LOCKED]
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=14, seconds=50))
    assert outcome(try_in()) == LOCKED
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=15, seconds=1))
    assert outcome(try_in()) == IN


def test_wait_is_for_one_name_at_one_address(anna):
    get_user_model().objects.create_user("bruno", password=PASSWORD, is_staff=True)
    for _ in range(6):
        try_in(password="x")
    assert outcome(try_in("bruno")) == IN
    assert outcome(try_in(address="192.0.2.2")) == IN
    assert outcome(try_in()) == LOCKED


def test_right_password_forgives_the_wrong_ones_before(anna):
    for _ in range(3):
        assert [outcome(try_in(password="x")) for _ in range(4)] == [REFUSED] * 4
        assert outcome(try_in()) == IN
    assert AccessAttempt.objects.count() == 0


def test_page_of_the_wait_says_when_it_ends_and_trying_does_not_put_it_off(anna):
    for _ in range(5):
        try_in(password="x")
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=5))
    end = timezone.localtime() + timedelta(minutes=10)
    for _ in range(3):
        page = try_in(password="x", **{"accept-language": "en"})
        assert timedelta(seconds=590) < timedelta(seconds=int(page.headers["Retry-After"])) <= timedelta(minutes=10)
        shown = page.context["free_at"]
        assert end - timedelta(seconds=10) <= shown <= end + timedelta(minutes=1)
        assert f"Puoi riprovare alle {timezone.localtime(shown):%H:%M}</b>, fra 10 minuti." in page.text
        assert '<html lang="it"' in page.text
        assert "no-store" in page.headers["Cache-Control"]


def test_browser_of_another_name_counts_with_the_others(anna):
    answers = [outcome(try_in(password="x", **{"user-agent": f"browser {number}"})) for number in range(5)]
    assert answers == [REFUSED] * 4 + [LOCKED]


@pytest.mark.parametrize("name", ["nessuno", "inattiva", "esterno", "senza"])
def test_who_cannot_come_in_gets_the_answer_of_a_wrong_password(anna, name):
    """Unknown, inactive, not of the staff, without a password: the page is the same, and so is the wait."""
    make = get_user_model().objects.create_user
    make("inattiva", password=PASSWORD, is_staff=True, is_active=False)
    make("esterno", password=PASSWORD)
    make("senza", is_staff=True)

    def pages(name, password):
        answers = [try_in(name, password) for _ in range(6)]
        return [(answer.status_code, plain(answer, name)) for answer in answers]

    expected = pages("anna", "x")
    assert WRONG in expected[0][1]
    assert pages(name, PASSWORD) == expected


def plain(answer, name):
    """A page without what differs in every answer: its token, the name that was typed, the time."""
    token = answer.context["csrf_token"]
    lines = answer.text.replace(str(token), "").replace(name, "").splitlines()
    return "\n".join(line for line in lines if "csrfmiddlewaretoken" not in line and "Puoi riprovare" not in line)


def test_unknown_name_costs_as_much_work_as_a_wrong_password(anna, monkeypatch):
    worked = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *args: worked.append(1) or encode(*args))
    counts = []
    for name in ("anna", "nessuno"):
        worked.clear()
        try_in(name, "x")
        counts.append(len(worked))
    assert counts == [1, 1]


@pytest.mark.parametrize(
    ("trusts", "remote", "forwarded", "address"),
    [
        (False, "192.0.2.1", None, "192.0.2.1"),
        (False, "192.0.2.1", "198.51.100.7", "192.0.2.1"),
        (True, "127.0.0.1", "198.51.100.7", "198.51.100.7"),
        (True, "127.0.0.1", "203.0.113.9, 198.51.100.7", "198.51.100.7"),
        (True, "127.0.0.1", "198.51.100.7, <script>", "127.0.0.1"),
        (True, "127.0.0.1", None, "127.0.0.1"),
        (True, "", "198.51.100.7", "198.51.100.7"),
        (True, "", "", None),
        (False, "2001:db8:1:2:aaaa::1", None, "2001:db8:1:2::"),
        (False, "::ffff:192.0.2.1", None, "192.0.2.1"),
        (False, "fe80::1%eth0", None, "fe80::"),
    ],
)
def test_address_is_what_the_own_proxy_saw(rf, settings, trusts, remote, forwarded, address):
    settings.TRUSTS_PROXY = trusts
    headers = {"x-forwarded-for": forwarded} if forwarded is not None else {}
    assert client_address(rf.post(LOGIN, REMOTE_ADDR=remote, headers=headers)) == address


@pytest.mark.parametrize("trusts", [False, True])
def test_forged_address_neither_frees_nor_holds_back(anna, settings, trusts):
    """Behind the proxy the last entry is the proxy's; what a visitor sends stands before it."""
    settings.TRUSTS_PROXY = trusts
    seen = ", 198.51.100.7" if trusts else ""
    for number in range(5):
        try_in(password="x", **{"x-forwarded-for": f"203.0.113.{number}{seen}"})
    assert outcome(try_in(**{"x-forwarded-for": f"203.0.113.99{seen}"})) == LOCKED
    victim = {"x-forwarded-for": "203.0.113.1"} if trusts else {}
    assert outcome(try_in(address="127.0.0.1", **victim)) == IN


@pytest.mark.parametrize("field", ["username", "password", "next"])
def test_nul_is_an_ordinary_mistake(anna, field):
    values = {"username": "anna", "password": PASSWORD, "next": ""} | {field: "a\x00b"}
    assert Client().post(LOGIN, values).status_code == (302 if field == "next" else 200)


@pytest.mark.parametrize(
    ("wanted", "led_to"),
    [
        ("/admin/events/event/", "/admin/events/event/"),
        ("https://example.org/", INDEX),
        ("//example.org/", INDEX),
        ("/\\example.org", INDEX),
        ("javascript:alert(1)", INDEX),
    ],
)
def test_log_in_leads_to_no_other_site(anna, wanted, led_to):
    values = {"username": "anna", "password": PASSWORD}
    asked = Client().post(f"{LOGIN}?next={wanted}", values)
    sent = Client().post(LOGIN, values | {"next": wanted})
    assert [answer.headers["Location"] for answer in (asked, sent)] == [led_to, led_to]


def test_session_is_a_new_one_after_the_log_in_and_none_after_the_log_out(anna):
    client = Client()
    client.session.save()
    client.cookies["session"] = "a" * 32
    assert outcome(try_in(client=client)) == IN
    cookie = client.cookies["session"]
    key = cookie.value
    assert key != "a" * 32
    assert (cookie["max-age"], cookie["httponly"], cookie["samesite"]) == (8 * 60 * 60, True, "Lax")
    left = client.post(reverse("admin:logout"))
    assert (left.status_code, left.cookies["session"].value) == (200, "")
    assert "no-store" in left.headers["Cache-Control"]
    client.cookies["session"] = key
    assert client.get(INDEX).status_code == 302


def test_cookies_over_https_are_bound_to_the_host(anna, settings):
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
    client = Client()
    client.get(LOGIN, secure=True)
    client.post(LOGIN, {"username": "anna", "password": PASSWORD}, secure=True)
    for name in ("__Host-session", "__Host-csrf"):
        cookie = client.cookies[name]
        flags = (cookie["secure"], cookie["httponly"], cookie["samesite"], cookie["path"], cookie["domain"])
        assert flags == (True, True, "Lax", "/", "")


def test_pages_of_the_log_in_are_kept_nowhere_and_closed_to_frames(anna):
    staff = Staff("rita", "Redattore")
    for answer in (Client().get(LOGIN), try_in(password="x"), staff.get(INDEX), staff.get("/admin/password_change/")):
        assert answer.status_code == 200
        assert "no-store" in answer.headers["Cache-Control"]
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        # In whatever order they stand.
        policy = set(answer.headers["Content-Security-Policy"].split("; "))
        assert policy >= {"default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"}


def test_who_ceases_to_be_staff_is_out_at_the_next_click():
    staff = Staff("anna", "Redattore")
    assert staff.get(INDEX).status_code == 200
    get_user_model().objects.update(is_staff=False)
    assert outcome(staff.get(INDEX)) == (302, f"{LOGIN}?next={INDEX}")


def test_visitors_still_get_no_cookie(db):
    client = Client()
    assert [bool(client.get(address).cookies) for address in ("/it/", "/it/eventi/", "/admin/")] == [False] * 3


def test_addresses_are_forgotten_when_they_hold_nobody_back(anna, capsys):
    for address in ("192.0.2.1", "192.0.2.2"):
        try_in(password="x", address=address)
    old = AccessAttempt.objects.filter(ip_address="192.0.2.1")
    old.update(attempt_time=timezone.now() - timedelta(minutes=16))
    call_command("purge_log_in_attempts", dry_run=True)
    assert AccessAttempt.objects.count() == 2
    call_command("purge_log_in_attempts")
    assert capsys.readouterr().out == "Would remove 1 failed log-ins.\nRemoved 1 failed log-ins.\n"
    assert list(AccessAttempt.objects.values_list("ip_address", flat=True)) == ["192.0.2.2"]
    assert outcome(try_in()) == IN
    assert (AccessLog.objects.count(), AccessFailureLog.objects.count()) == (0, 0)


def test_password_is_kept_with_no_failed_attempt(anna):
    try_in(password="quasi-la-mia-password")
    kept = str(AccessAttempt.objects.values().get())
    assert "quasi" not in kept and "password=****" in kept
