"""A partner on a phone: finds a profile at a glance, reads it as a page, cites it; nothing needs a script."""

import pytest
from django.urls import reverse

from documents.models import DocumentFile

pytestmark = pytest.mark.usefixtures("portal_content")
PHONE = {"viewport": {"width": 390, "height": 844}}


@pytest.mark.parametrize("has_scripts", [True, False], ids=["with scripts", "without scripts"])
def test_partner_reads_a_profile_on_a_phone(new_context, has_scripts):
    file = DocumentFile.objects.public().get(document__slug="metropolitan-city-of-turin-migration-profile")
    page = new_context(locale="it", java_script_enabled=has_scripts, **PHONE).new_page()
    page.goto(reverse("documents:list"))
    cells = page.locator(f'table a[href="{file.get_absolute_url()}"]')
    assert (cells.count(), cells.get_attribute("hreflang")) == (1, "en")
    page.locator(f'.doc-list a[href="{file.document.get_absolute_url()}"]').first.click()
    page.locator("summary", has_text="Dati del file").click()
    assert page.locator(".file-facts code").inner_text() == file.sha256

    page.locator("main a", has_text="Leggi come pagina").click()
    page.wait_for_url(f"**{file.reading_address}")
    first = page.locator("section#p1")
    assert first.locator("[lang=en]").first.get_attribute("dir") == "ltr"
    assert "Mediterranean" in first.inner_text()
    assert page.locator("[role=note]").inner_text().startswith("Questo testo è stato estratto dal PDF automaticamente")
    page.locator("main a", has_text="Scarica l’originale").wait_for()
    page.locator("main a", has_text="Torna al documento").click()
    page.wait_for_url(f"**{file.document.get_absolute_url()}")


def test_version_that_is_cited_is_reached_by_its_citation(new_context):
    file = DocumentFile.objects.public().get(document__slug="metropolitan-city-of-turin-migration-profile")
    DocumentFile.objects.filter(pk=file.pk).update(is_citable=True)
    page = new_context(locale="it", **PHONE).new_page()
    page.goto(file.document.get_absolute_url())
    cited = page.locator(".citing .doc-row .citation a").get_attribute("href")
    assert cited.endswith(file.version_address)
    answer = page.request.get(file.version_address)
    assert (answer.status, len(answer.body())) == (200, file.size)
