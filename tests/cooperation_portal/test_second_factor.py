"""The second step: the telephone, the codes on paper, and what to do when both are gone."""

import os
import subprocess
import sys
from base64 import b32decode
from io import StringIO

import pytest
from django.contrib.admin.models import LogEntry
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client
from django.urls import reverse
from django_otp.plugins.otp_totp.models import TOTPDevice

from cooperation_portal.models import RecoveryCodes
from cooperation_portal.sign_in import second_factor as steps
from tests.staff import Staff, code_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("second_factor", "standing_clock")]
INDEX, CODE, RECOVERY = "/admin/", "/admin/login/code/", "/admin/login/recovery/"
ENROL, OVERVIEW = "/admin/second_factor/enrol/", "/admin/second_factor/"
WRONG = "Il codice non è giusto, è scaduto o è già stato usato: aspetta che l’app ne mostri uno nuovo."


@pytest.fixture
def anna():
    """Anna, who has given her password and nothing else."""
    return Staff("anna", "Responsabile")


def log_in_again(staff):
    """A new session of the same person, with the password alone."""
    client = Client()
    answer = client.post(reverse("admin:login"), {"username": staff.user.username, "password": staff.user.username})
    assert answer.status_code == 302
    return client


def end(client, address):
    """Where a question ends up, and how."""
    answer = client.get(address, follow=True)
    return answer.request["PATH_INFO"], answer.status_code


def enrol(staff):
    """Set a telephone up as people do; return its key and the codes on the page."""
    page = staff.get(ENROL)
    key = b32decode("".join(page.context["key_groups"]))
    answer = staff.post(ENROL, {"code": code_of(key)})
    assert answer.status_code == 200, answer.text
    return key, answer.context["codes"]


def error(answer, field="code"):
    return answer.context["form"].errors.get(field, [None])[0]


def test_nothing_opens_before_the_telephone_is_set_up(anna):
    for address in (INDEX, "/admin/events/event/", "/admin/events/event/add/", "/admin/jsi18n/", OVERVIEW, CODE):
        assert end(anna, address) == (ENROL, 200), address
    assert anna.post("/admin/events/event/add/", {"title_it": "x"}).status_code == 302
    assert anna.get("/admin/files/x.pdf").status_code == 302
    assert anna.get("/admin/password_change/").status_code == 200
    assert anna.post("/admin/logout/").status_code == 200


def test_visitor_reaches_none_of_the_pages(client):
    for address in (CODE, RECOVERY, ENROL, OVERVIEW):
        answers = [client.get(address), client.post(address, {"code": "123456"})]
        assert [answer.headers["Location"] for answer in answers] == [f"/admin/login/?next={address}"] * 2


def test_telephone_is_set_up_with_a_picture_and_with_the_key_as_text(anna):
    page = anna.get(ENROL)
    groups = page.context["key_groups"]
    assert [len(group) for group in groups] == [4] * 8
    assert page.context["picture"].startswith("data:image/svg+xml")
    assert anna.get(ENROL).context["key_groups"] == groups
    address = steps.address_for_app("00" * 20, "anna rossi", "Portale: prova")
    assert address == (
        "otpauth://totp/Portale%20%20prova%3Aanna%20rossi?secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        "&issuer=Portale%20%20prova&algorithm=SHA1&digits=6&period=30"
    )


def test_first_code_opens_the_door_and_shows_the_codes_this_once(anna):
    before = anna.cookies["session"].value
    _key, codes = enrol(anna)
    assert anna.cookies["session"].value != before
    assert len(set(codes)) == 10
    assert end(anna, INDEX) == (INDEX, 200)
    kept = str(RecoveryCodes.objects.values().get()) + str(anna.session.items())
    for code in codes:
        assert code not in kept and code.replace("-", "") not in kept
        assert code not in anna.get(OVERVIEW).text
    assert LogEntry.objects.get().get_change_message() == "Verifica in due passaggi attivata."


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Questo campo è obbligatorio."),
        ("12345", "Il codice ha sei cifre, per esempio 123 456."),
        ("abcdef", "Il codice ha sei cifre, per esempio 123 456."),
        ("١٢٣٤٥٦", "Il codice ha sei cifre, per esempio 123 456."),
        ("000000", WRONG),
    ],
)
def test_telephone_is_not_taken_without_its_code(anna, typed, said, monkeypatch):
    monkeypatch.setattr(steps.TOTP, "verify", lambda *args: False)
    anna.get(ENROL)
    assert error(anna.post(ENROL, {"code": typed})) == said
    assert TOTPDevice.objects.count() == 0
    assert end(anna, INDEX) == (ENROL, 200)


def test_code_opens_the_next_session_and_is_good_for_once(anna):
    key, _codes = enrol(anna)
    client = log_in_again(anna)
    assert end(client, "/admin/events/event/") == (CODE, 200)
    assert error(client.post(CODE, {"code": code_of(key)})) == WRONG
    TOTPDevice.objects.update(throttling_failure_count=0)
    before, spaced = client.cookies["session"].value, code_of(key, 1)
    answer = client.post(CODE, {"code": f" {spaced[:3]} {spaced[3:]} ", "next": "/admin/events/event/"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/admin/events/event/")
    assert client.cookies["session"].value != before
    assert end(client, INDEX) == (INDEX, 200)
    assert error(log_in_again(anna).post(CODE, {"code": spaced})) == WRONG


@pytest.mark.parametrize("wanted", ["https://example.org/", "//example.org/", "/\\example.org"])
def test_steps_lead_to_no_other_site(anna, wanted):
    device = anna.take_second_step()
    client = log_in_again(anna)
    page = client.get(f"/admin/login/?next={wanted}", follow=True)
    assert (page.request["PATH_INFO"], page.context["next"]) == (CODE, "")
    answer = client.post(f"{CODE}?next={wanted}", {"code": code_of(device.bin_key), "next": wanted})
    assert answer.headers["Location"] == INDEX


def test_password_alone_changes_neither_telephone_nor_codes_nor_password(anna):
    key, _codes = enrol(anna)
    client = log_in_again(anna)
    for address in (ENROL, OVERVIEW, "/admin/password_change/"):
        assert end(client, address) == (CODE, 200)
        client.post(
            address, {"code": "123456", "password": "anna", "new_password1": "x" * 20, "new_password2": "x" * 20}
        )
    assert TOTPDevice.objects.get().bin_key == key
    anna.user.refresh_from_db()
    assert anna.user.check_password("anna")


def test_second_telephone_at_the_same_moment_does_not_replace_the_first(anna):
    other = log_in_again(anna)
    page = other.get(ENROL)
    key, _codes = enrol(anna)
    device = steps.enrol(anna.user, "00" * 20, code_of(bytes(20)))
    assert (device, TOTPDevice.objects.get().bin_key) == (None, key)
    stolen = b32decode("".join(page.context["key_groups"]))
    assert other.post(ENROL, {"code": code_of(stolen)}).headers["Location"] == CODE


def test_wrong_codes_must_be_given_ever_more_slowly(anna):
    device = anna.take_second_step()
    client = log_in_again(anna)
    assert error(client.post(CODE, {"code": "000000"})) == WRONG
    held = client.post(CODE, {"code": code_of(device.bin_key)})
    assert held.status_code == 429
    assert error(held).startswith("Troppi codici sbagliati. Per sicurezza riprova dopo le ")
    TOTPDevice.objects.update(throttling_failure_count=12)
    reason = TOTPDevice.objects.get().verify_is_allowed()[1]
    assert (reason["locked_until"] - TOTPDevice.objects.get().throttling_failure_timestamp).total_seconds() == 2048
    assert client.post(CODE, {"code": code_of(device.bin_key)}).status_code == 429
    # The telephone that waits does not hold the codes on paper back, nor the other way round.
    codes = RecoveryCodes.renew(anna.user)
    assert client.post(RECOVERY, {"code": codes[0]}).status_code == 302


def test_code_on_paper_is_good_for_once_however_it_is_typed(anna):
    anna.take_second_step()
    codes = RecoveryCodes.renew(anna.user)
    client = log_in_again(anna)
    answer = client.post(RECOVERY, {"code": f" {codes[0].upper().replace('-', ' ')} "}, follow=True)
    assert answer.request["PATH_INFO"] == INDEX
    assert "Te ne restano 9" in answer.text
    again = log_in_again(anna)
    wrong = "Il codice non è giusto o è già stato usato: ognuno vale una volta sola."
    assert error(again.post(RECOVERY, {"code": codes[0]})) == wrong
    assert again.post(RECOVERY, {"code": codes[1]}).status_code == 429
    RecoveryCodes.objects.update(throttling_failure_count=0)
    assert error(again.post(RECOVERY, {"code": "x\x00"})) == "I caratteri null non sono ammessi."
    assert again.post(RECOVERY, {"code": codes[1]}).status_code == 302


def test_new_codes_want_the_password_and_end_the_old_ones(anna):
    _key, old = enrol(anna)
    assert error(anna.post(OVERVIEW, {"password": "x"}), "password") == "La password non è giusta."
    new = anna.post(OVERVIEW, {"password": "anna"}).context["codes"]
    assert set(old) & set(new) == set()
    device = RecoveryCodes.objects.get()
    assert [device.verify_token(code) for code in (new[0], new[0])] == [True, False]
    device.throttle_reset()
    assert device.verify_token(old[0]) is False


def test_password_guessed_from_an_open_session_waits_like_a_log_in(anna):
    anna.take_second_step()
    assert [anna.post(OVERVIEW, {"password": "x"}).status_code for _ in range(6)] == [200] * 4 + [429] * 2
    assert anna.post(OVERVIEW, {"password": "anna"}).status_code == 429


def test_other_telephone_takes_the_place_of_the_first_with_the_password(anna):
    enrol(anna)
    key = b32decode("".join(anna.get(ENROL).context["key_groups"]))
    refused = anna.post(ENROL, {"code": code_of(key), "password": "x"})
    assert (error(refused, "password"), error(refused)) == ("La password non è giusta.", None)
    assert anna.post(ENROL, {"code": code_of(key), "password": "anna"}).status_code == 200
    assert TOTPDevice.objects.get().bin_key == key
    assert end(anna, INDEX) == (INDEX, 200)


def test_pages_with_secrets_are_kept_nowhere(anna):
    pages = [anna.get(ENROL)]
    key = b32decode("".join(pages[0].context["key_groups"]))
    pages += [anna.post(ENROL, {"code": code_of(key)}), anna.get(OVERVIEW)]
    pages += [log_in_again(anna).get(CODE), log_in_again(anna).get(RECOVERY)]
    for page in pages:
        assert page.status_code == 200
        assert "no-store" in page.headers["Cache-Control"]
        assert '<html lang="it"' in page.text


def test_administrator_resets_a_lost_telephone_and_ends_the_sessions(anna):
    anna.take_second_step()
    RecoveryCodes.renew(anna.user)
    half = log_in_again(anna)
    boss, other = Staff("rita", "Amministratore"), Staff("bruno", "Redattore")
    boss.take_second_step()
    other.take_second_step()
    answer = boss.post(reverse("admin:auth_user_reset_second_factor", args=[anna.user.pk]), follow=True)
    assert "Verifica in due passaggi di anna azzerata" in answer.text
    assert not TOTPDevice.objects.filter(user=anna.user).exists()
    assert not RecoveryCodes.objects.filter(user=anna.user).exists()
    assert [end(client, INDEX)[0] for client in (anna, half)] == ["/admin/login/"] * 2
    assert [end(client, INDEX)[0] for client in (boss, other)] == [INDEX] * 2
    entry = LogEntry.objects.get()
    assert (entry.user, entry.object_id, entry.get_change_message()) == (
        boss.user,
        str(anna.user.pk),
        "Verifica in due passaggi azzerata.",
    )
    assert end(log_in_again(anna), INDEX) == (ENROL, 200)


def test_only_an_administrator_resets_and_nobody_a_superuser_or_themselves(anna, admin_user):
    boss, publisher = Staff("rita", "Amministratore"), Staff("bruno", "Responsabile")
    for staff in (boss, publisher):
        staff.take_second_step()
    for staff, user in ((publisher, anna.user), (boss, boss.user), (boss, admin_user)):
        TOTPDevice.objects.get_or_create(user=user, name="telefono")
        assert staff.post(reverse("admin:auth_user_reset_second_factor", args=[user.pk])).status_code == 403
        assert TOTPDevice.objects.filter(user=user).exists()
    address = reverse("admin:auth_user_reset_second_factor", args=[anna.user.pk])
    assert (boss.get(address).status_code, boss.post("/admin/auth/user/9999/reset_second_factor/").status_code) == (
        405,
        404,
    )


def test_command_resets_the_last_administrator(anna):
    anna.take_second_step()
    said = StringIO()
    call_command("reset_second_factor", "anna", stdout=said)
    call_command("reset_second_factor", "anna", stdout=said)
    assert said.getvalue() == (
        "The second factor of 'anna' is reset; it is set up again at the next log-in.\n"
        "'anna' had no second factor; their sessions are ended.\n"
    )
    assert end(anna, INDEX)[0] == "/admin/login/"
    with pytest.raises(CommandError, match="There is no user 'nessuno'"):
        call_command("reset_second_factor", "nessuno")


def test_trial_asks_for_no_second_factor(anna, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    assert end(anna, INDEX) == (INDEX, 200)
    assert [anna.get(address).status_code for address in (CODE, RECOVERY, ENROL, OVERVIEW)] == [404] * 4
    assert OVERVIEW not in anna.get(INDEX).text


@pytest.mark.parametrize(("demo", "required"), [("0", "True"), ("1", "False"), (None, "True")])
def test_only_a_trial_switches_it_off(demo, required, tmp_path):
    environment = {key: value for key, value in os.environ.items() if key not in {"PORTAL_DEMO", "PORTAL_BASE_URL"}}
    environment |= {"PORTAL_DATA": str(tmp_path)} | ({"PORTAL_DEMO": demo} if demo else {})
    program = "from cooperation_portal import settings; print(settings.SECOND_FACTOR_REQUIRED)"
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == required
