"""The admin: every model, every field, in Italian."""

import pytest
from django.apps import apps
from django.contrib.admin.sites import site
from django.db import connection
from django.urls import reverse

from cooperation_portal.models import RecoveryCodes
from documents.models import DownloadCount, ExtractedText, TextPage
from editorial.models import ProposedTranslation, Record, TranslationImport
from tests.forms import form_values

pytestmark = pytest.mark.slow

OUR_APPS = {"editorial", "networks", "documents", "projects", "events", "pages", "cooperation_portal"}
OUR_MODELS = [model for model in apps.get_models() if model._meta.app_label in OUR_APPS]
REGISTERED = [model for model in OUR_MODELS if model in site._registry]
EDITED = [model for model in REGISTERED if issubclass(model, Record)]
INLINE_ROWS = {
    model._meta.get_field(name).related_model for model in EDITED for name in getattr(model, "inline_rows", ())
}


def name_of(model):
    return model._meta.label_lower


@pytest.fixture
def staff(admin_client):
    admin_client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return admin_client


def address(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def test_admin_knows_every_model():
    in_inlines = {inline.model for model in EDITED for inline in site._registry[model].inlines}
    through = {field.remote_field.through for model in OUR_MODELS for field in model._meta.many_to_many} - INLINE_ROWS
    # What opens the door is nobody's to look at; a translator's file has a page for who brought it, downloads have a
    # chart; the text of a file is read out of it and never edited.
    others = {RecoveryCodes, TranslationImport, ProposedTranslation, DownloadCount, ExtractedText, TextPage}
    assert set(OUR_MODELS) - through - others == set(REGISTERED) | in_inlines
    assert in_inlines == INLINE_ROWS


@pytest.mark.parametrize("model", EDITED, ids=name_of)
def test_form_has_every_editable_field(model, rf, admin_user):
    request = rf.get("/")
    request.user = admin_user
    model_admin = site._registry[model]
    translated = {field.name for field in model._meta.get_fields() if hasattr(field, "translated_field")}
    bases = {name.rpartition("_")[0] for name in translated}
    through_inline = {"programmes", "organisations"} if model._meta.label == "projects.Project" else set()
    editable = {
        field.name
        for field in [*model._meta.concrete_fields, *model._meta.many_to_many]
        if field.editable and not field.auto_created and field.name not in bases
        # What becomes of a save is asked of the button.
    } - {*through_inline, "state"}
    shown = set()
    for _title, options in model_admin.get_fieldsets(request):
        for row in options["fields"]:
            shown.update([row] if isinstance(row, str) else row)
    beside_the_model = set(model_admin.form.declared_fields)
    form_fields = set(model_admin.get_form(request).base_fields) - beside_the_model
    assert form_fields == editable
    assert shown - set(model_admin.readonly_fields) - beside_the_model == editable


def test_every_field_says_what_it_is(rf, admin_user):
    """What a field is for stands beside it, once for all its languages; of a highlight the heading says it."""
    request = rf.get("/")
    request.user = admin_user
    silent = {}
    for model in EDITED:
        model_admin = site._registry[model]
        forms = [(model, model_admin.get_form(request))]
        forms += [(inline.model, inline(model, site).get_formset(request).form) for inline in model_admin.inlines]
        for of_model, form in forms:
            # The window and the place to drop files say in words of their own what to do.
            fields = [pair for pair in form.base_fields.items() if pair[0] not in SPEAKING]
            found = [name for name, field in fields if not field.help_text and not name.endswith(("_en", "_fr"))]
            if found:
                silent[name_of(of_model)] = found
            assert not [name for name, field in fields if field.help_text and name.endswith(("_en", "_fr"))]
    assert silent == {"pages.highlight": ["project", "event", "document", "news", "page"]}


SPEAKING = ("publish_from", "publish_until", "new_files")


@pytest.mark.parametrize("model", [m for m in EDITED if name_of(m) != "pages.portalidentity"], ids=name_of)
def test_add_page_is_italian(model, staff):
    page = staff.get(address(model, "add")).content.decode()
    assert '<html lang="it"' in page
    assert f"Aggiungi {model._meta.verbose_name}" in page


@pytest.mark.parametrize("model", REGISTERED, ids=name_of)
def test_list_can_be_searched(model, staff, portal_content):
    everything = staff.get(address(model, "changelist"))
    assert everything.status_code == 200
    nothing = staff.get(address(model, "changelist"), {"q": "xyzzy-non-esiste"})
    assert nothing.context["cl"].result_count == 0
    assert nothing.context["cl"].full_result_count == model._base_manager.count()


@pytest.mark.parametrize("model", EDITED, ids=name_of)
def test_list_finds_a_record_by_its_italian_name(model, staff, portal_content):
    record = model._base_manager.order_by("pk").first()
    name = getattr(record, "naming_field", {"highlight": "text"}.get(model._meta.model_name, "site_name"))
    found = staff.get(address(model, "changelist"), {"q": getattr(record, f"{name}_it")})
    assert record in found.context["cl"].queryset


@pytest.mark.parametrize("model", EDITED, ids=name_of)
def test_saving_an_unchanged_form_changes_nothing(model, staff, portal_content):
    """Opens the form of loaded records and sends it back as it stands."""
    signs = {"version", "updated_at", "updated_by_id"}
    for record in _records_to_open(model):
        before = model._base_manager.filter(pk=record.pk).values().get()
        page = staff.get(address(model, "change", record.pk))
        answer = staff.post(address(model, "change", record.pk), form_values(page.content.decode()))
        assert answer.status_code == 302, answer.context["errors"]
        after = model._base_manager.filter(pk=record.pk).values().get()
        changed = {
            column for column in before if column not in signs and (before[column] or None) != (after[column] or None)
        }
        assert changed == set()


def _records_to_open(model):
    """Every loaded record; on PostgreSQL the three of which most is known.

    What a form makes of a text is the same on every database; what a column makes of a value these three show.
    """
    if connection.vendor != "postgresql":
        return model._base_manager.all()
    known = {values.pop("id"): sum(map(bool, values.values())) for values in model._base_manager.values()}
    return sorted(model._base_manager.all(), key=lambda record: (-known[record.pk], record.pk))[:3]


def test_staff_makes_a_project_with_partners_and_money(staff, portal_content):
    from networks.models import Organisation
    from projects.models import FundingProgramme, GeographicArea, Project

    partner = Organisation.objects.get(slug="icmpd")
    programme = FundingProgramme.objects.get(slug="interreg-med")
    area = GeographicArea.objects.get(slug="africa")
    values = form_values(staff.get(address(Project, "add")).content.decode()) | {
        "title_it": "Acqua per la scuola",
        "planned_start": "marzo 2027",
        "planned_end": "2028",
        "areas": [area.pk],
        "countries": ["BJ", "ET"],
        "partnerships-TOTAL_FORMS": "1",
        "partnerships-0-organisation": partner.pk,
        "partnerships-0-role": "lead",
        "partnerships-0-position": "0",
        "fundings-TOTAL_FORMS": "1",
        "fundings-0-programme": programme.pk,
        "fundings-0-amount": "1250,50",
        "fundings-0-currency": "EUR",
    }
    answer = staff.post(address(Project, "add"), values)
    assert answer.status_code == 302, answer.context["errors"]
    project = Project.objects.get(slug="acqua-per-la-scuola")
    assert (str(project.planned_start), str(project.planned_end)) == ("2027-03", "2028")
    assert [country.code for country in project.countries] == ["BJ", "ET"]
    assert list(project.areas.all()) == [area]
    assert [(row.organisation, row.role) for row in project.partnerships.all()] == [(partner, "lead")]
    assert [(row.programme, str(row.amount), row.currency) for row in project.fundings.all()] == [
        (programme, "1250.50", "EUR")
    ]
    assert project.state == Project.State.DRAFT
    assert project.created_by.username == "admin"


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        ({"planned_start": "primavera"}, "planned_start", "Non è una data"),
        ({"cup": "123"}, "cup", "Un CUP ha 15 caratteri"),
        ({"title_it": ""}, "title_it", "Questo campo è obbligatorio."),
        ({"planned_start": "2020", "planned_end": "2019"}, "__all__", "La fine viene prima dell’inizio."),
    ],
)
def test_wrong_input_is_told_in_italian_and_kept(typed, field, message, staff):
    from projects.models import Project

    values = form_values(staff.get(address(Project, "add")).content.decode()) | {"title_it": "Prova"} | typed
    answer = staff.post(address(Project, "add"), values)
    assert answer.status_code == 200
    assert message in str(answer.context["adminform"].form.errors[field])
    assert Project.objects.count() == 0
    kept = form_values(answer.content.decode())
    assert all(kept[name] == [value] for name, value in typed.items())


def test_admin_is_closed_to_visitors(client):
    answer = client.get(reverse("admin:index"))
    assert (answer.status_code, answer.headers["Location"]) == (
        302,
        f"{reverse('admin:login')}?next={reverse('admin:index')}",
    )


def test_admin_has_its_own_policy(staff):
    header = staff.get(reverse("admin:index")).headers["Content-Security-Policy"]
    policy = dict(directive.strip().split(" ", 1) for directive in header.split(";"))
    assert (policy["style-src"], policy["script-src"]) == ("'self' 'unsafe-inline'", "'self'")
