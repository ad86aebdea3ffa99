"""With its security policy switched off, a browser runs nothing of what was written into the texts."""

import pytest
from django.urls import reverse

from events.models import Event
from tests.site import canaries, scripts
from tests.site.addresses import OBJECT_PAGES
from tests.site.scripts import PAYLOADS
from tests.site.test_scripts import public_pages
from tests.staff import address

HOOK = """
const told = () => window.tellRan(location.href)
for (const name of ['ran', 'alert', 'confirm', 'prompt', 'print']) window[name] = told
"""
WAY = canaries.WAYS[0]


@pytest.fixture(scope="module")
def written(django_db_setup, django_db_blocker, tmp_path_factory):
    with django_db_blocker.unblock():
        return scripts.Written({WAY: " ".join(PAYLOADS)}, tmp_path_factory.mktemp("scripts"))


@pytest.fixture
def hosts(written, live_server, settings):
    return written.put_back(settings)


@pytest.mark.slow
def test_no_script_in_a_text_is_run(log_in, hosts, language):
    page = log_in("rita", "Responsabile", bypass_csp=True)
    ran = []
    page.context.expose_binding("tellRan", lambda source, where: ran.append(where))
    page.context.add_init_script(HOOK)
    # The hook works, and this policy is off.
    page.goto(reverse("home"))
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x: onerror=ran()>')")
    page.wait_for_timeout(100)
    assert len(ran) == 1
    for where in public_pages(hosts):
        page.goto(where)
    if language == "it":
        for (model, _way), host in hosts.items():
            page.goto(address(host))
            page.goto(reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"))
        for name in ("history", "review", "preview", "delete"):
            page.goto(address(hosts[Event, WAY], name))
        page.goto(reverse("admin:events_event_add"))
        page.locator(".field-organisers .select2-search__field").fill("ran")
        page.locator(".select2-results__option", has_text="ran()").first.click()
    page.wait_for_timeout(200)
    page.context.log.console.clear()
    page.context.log.outside.clear()
    assert ran[1:] == []
    assert len(hosts) > len(OBJECT_PAGES)
