"""What a production start still lacks: listed with the address that mends it, and an exit code for scripts."""

from pathlib import Path

import pytest
from django.contrib.admin import site
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.core.management.base import CommandError

from documents.models import Document, DocumentFile
from editorial.admin.coverage import all_translated
from pages.models import PortalIdentity
from projects.models import Sector
from tests.documents.files import pdf
from tests.factories import make_event, make_sector
from tests.staff import Staff

pytestmark = pytest.mark.django_db
HOST = "https://portal.example.org"


@pytest.fixture(autouse=True)
def in_production(settings):
    """Settings as a server has them."""
    settings.BASE_URL, settings.IS_HTTPS = HOST, True
    settings.DEBUG = settings.DEMO = False
    settings.SECRET_KEY = "abcdefghij" * 5


@pytest.fixture
def check(capsys):
    """Run the command: its lines, as pairs of what lacks and the address, and what it ends with."""

    def run():
        try:
            call_command("check_launch")
            ending = ""
        except CommandError as error:
            ending = (str(error), error.returncode)
        lines = capsys.readouterr().out.splitlines()
        if not ending:
            return [], lines
        found = []
        for line in lines:
            if line.startswith("- "):
                found.append((line.removeprefix("- "), ""))
            else:
                found[-1] = (found[-1][0], line.strip())
        return found, ending

    return run


@pytest.fixture
def ready():
    """A portal that lacks nothing: who it is, an administrator with a telephone, content in three languages."""
    ada = Staff("ada", "Amministratore")
    ada.take_second_step()
    PortalIdentity.objects.create(
        site_name_it="Portale",
        body_it="Ente",
        accessibility_declaration_url="https://form.agid.gov.it/view/1",
        privacy_notice_url="https://example.org/privacy",
        data_protection_contact="rpd@example.org",
        translation_en="current",
        translation_fr="current",
    ).note(translation_en="current", translation_fr="current")
    make_sector(name_it="Acqua").note(translation_en="current", translation_fr="current")
    make_event(state="archived")
    return ada


def test_bare_portal_lacks_who_it_is_and_who_keeps_it(check):
    assert check() == (
        [
            ("The identity of the portal: who the body is.", f"{HOST}/admin/pages/portalidentity/add/"),
            ("An administrator whose telephone is connected (second factor).", f"{HOST}/admin/second_factor/"),
        ],
        ("2 things are lacking.", 1),
    )


def test_first_content_lacks_what_the_office_has_to_do(check, portal_content):
    found, ending = check()
    assert ending == (f"{len(found)} things are lacking.", 1)
    said = dict(found)
    # The translations that came with it, unseen: every kind of content in both languages, and nothing else of them.
    kinds = {
        f"{one.model._meta.label_lower} in {name}" for one in all_translated(site) for name in ("English", "French")
    }
    translations = {what for what in said if " in English: " in what or " in French: " in what}
    assert {what.partition(":")[0] for what in translations} == kinds
    assert {what.partition(" to be verified")[1:] for what in translations} == {(" to be verified", "")}
    assert said["projects.sector in French: 7 to be verified"] == (
        f"{HOST}/admin/projects/sector/?traduzione-fr=da-verificare"
    )
    samples = sorted(what for what in said if what.startswith("The original of a sample file: "))
    assert len(samples) == len(list(Path("content/torino/files").glob("*.pdf"))) == 11
    assert "The original of a sample file: sintesi-del-profilo-migratorio (it)" in samples
    assert sorted({*said} - translations - {*samples}) == [
        "An administrator whose telephone is connected (second factor).",
        "In the identity of the portal: the address of the accessibility declaration.",
        "In the identity of the portal: the address of the privacy notice.",
        "In the identity of the portal: the mailbox for data protection.",
    ]


def test_sample_file_is_named_until_it_is_replaced_or_thrown_away(check, portal_content):
    def samples():
        return {what.rpartition(": ")[2] for what, _address in check()[0] if "sample file" in what}

    before = samples()
    summary = Document.objects.get(slug="sintesi-del-profilo-migratorio")
    DocumentFile(document=summary, language="it", file=ContentFile(pdf(text="L’originale"), name="a.pdf")).save()
    Document.objects.filter(slug="slide-fieri").update(deleted_at=summary.created_at)
    assert before - samples() == {"sintesi-del-profilo-migratorio (it)", "slide-fieri (und)"}


def test_portal_that_is_ready_lacks_nothing(check, ready):
    assert check() == ([], ["Nothing is lacking."])


def test_each_status_has_a_line_whose_address_opens_as_many(check, ready):
    for status in ("missing", "stale", "unverified"):
        make_sector().note(translation_en=status, translation_fr="current")
        make_sector(state="archived").note(translation_en=status, translation_fr=status)
    found, ending = check()
    assert [what for what, _address in found] == [
        "projects.sector in English: 1 missing",
        "projects.sector in English: 1 stale",
        "projects.sector in English: 1 to be verified",
    ]
    assert ending == ("3 things are lacking.", 1)
    for (_what, address), status in zip(found, ("missing", "stale", "unverified"), strict=True):
        shown = ready.get(address.removeprefix(HOST)).context["cl"].queryset
        assert {*shown} == {*Sector.objects.translatable().filter(translation_en=status)}


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("IS_HTTPS", False, "PORTAL_BASE_URL: the public address, with https; now it is https://portal.example.org"),
        ("DEMO", True, "PORTAL_DEMO is on: no second factor is asked for, and weak passwords are accepted."),
        ("DEBUG", True, "DJANGO_DEBUG is on: errors show the code to the public."),
        ("SECRET_KEY", "short", "PORTAL_SECRET_KEY: at least 50 random characters, or none, and one is made."),
        ("SECRET_KEY", "ab" * 30, "PORTAL_SECRET_KEY: at least 50 random characters, or none, and one is made."),
    ],
)
def test_settings_of_a_trial_are_named(check, ready, settings, name, value, said):
    setattr(settings, name, value)
    assert check() == ([(said, "")], ("One thing is lacking.", 1))


@pytest.mark.parametrize("change", [{"is_active": False}, {"is_staff": False}])
def test_administrator_who_cannot_get_in_does_not_count(check, ready, change):
    type(ready.user).objects.filter(pk=ready.user.pk).update(**change)
    assert [what for what, _address in check()[0]] == ["An administrator whose telephone is connected (second factor)."]


def test_publisher_with_a_telephone_is_no_administrator(check, ready, rita):
    ready.user.groups.clear()
    rita.take_second_step()
    assert len(check()[0]) == 1


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("accessibility_declaration_url", "the address of the accessibility declaration"),
        ("privacy_notice_url", "the address of the privacy notice"),
        ("data_protection_contact", "the mailbox for data protection"),
    ],
)
def test_each_legal_address_is_named(check, ready, name, words):
    PortalIdentity.objects.update(**{name: ""})
    said = f"In the identity of the portal: {words}."
    assert check() == ([(said, f"{HOST}/admin/pages/portalidentity/1/change/")], ("One thing is lacking.", 1))
