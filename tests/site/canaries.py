"""Hidden things with a word of their own in every text, tied to public things in every way that the models know.

Beside each canary there is a host: a public row of the same model, to which the canaries of one way of being hidden
are tied, so that whatever shows too much shows it on the host's page or in a list.
"""

from datetime import date

from django.apps import apps
from django.db import models
from django.urls import reverse

from documents.models import Document
from editorial.models import FormerSlug, Publishable
from editorial.richtext import RichTextField
from events.models import Event, EventLink
from networks.models import Membership, Network, Organisation, PartnerCity
from pages.models import Highlight, News, Page
from projects.models import Beneficiary, Funding, FundingProgramme, Goal, Location, Partnership, Project
from tests.documents.files import ready_image
from tests.documents.texts import add_read_pdf
from tests.factories import hidden_ways, make

#: Every canary's word begins with this, also where a column has room for five characters only.
WORD, SHORTEST = "xqzcanary", "xqzca"
WAYS = tuple(hidden_ways())
MODELS = tuple(model for model in apps.get_models() if issubclass(model, Publishable))
#: Texts in which only certain values make sense.
NO_ROOM_FOR_A_WORD = {"slug", "time_zone", "title_language"}
NEEDED = {
    Event: {"starts_on": date(2017, 7, 11)},
    News: {"date": date(2017, 7, 13)},
    PartnerCity: {"country": "FR"},
    Location: {"country": "FR"},
}
#: What would move a count, a menu or the map, if it were seen.
TELLING = {
    Page: {"menu_order": 1, "footer_order": 1},
    Project: {"activity_status": "2", "countries": ["BJ"]},
    Organisation: {"country": "BJ"},
    PartnerCity: {"country": "BJ", "latitude": 6.5, "longitude": 2.5},
    Location: {"country": "BJ", "latitude": 6.5, "longitude": 2.5},
}


def word_of(model, way):
    """The word in every text of a canary: letters only, so that search takes it whole; also its slug."""
    return f"{WORD}{model._meta.model_name}{way}".replace(" ", "")


def make_hosts():
    """The public rows, {(model, way): row}, tied to each other."""
    Goal.objects.all().delete()
    hosts = {(model, way): _make_host(model, way) for model in MODELS for way in WAYS}
    for (_model, way), host in hosts.items():
        for field, other, accessor in _plain_links(host):
            if field.many_to_many:
                getattr(host, accessor).add(hosts[other, way])
    for way in WAYS:
        _add_rows(_of_way(hosts, way), _of_way(hosts, way))
    return hosts


def _make_host(model, way):
    name = f"Host {model._meta.model_name} {way}"
    needed = {"number": 1 + WAYS.index(way)} if model is Goal else NEEDED.get(model, {})
    return make(model, **{f"{model.naming_field}_it": name, "slug": name.lower().replace(" ", "-")}, **needed)


def make_canaries(hosts):
    """The hidden rows, {(model, way): row}, tied to the hosts and to each other."""
    hidden = hidden_ways()
    canaries = {(model, way): _make_canary(model, way, hidden[way]) for model in MODELS for way in WAYS}
    for (_model, way), canary in canaries.items():
        _tie(canary, _of_way(hosts, way), _of_way(canaries, way))
    for way in WAYS:
        public, secret = _of_way(hosts, way), _of_way(canaries, way)
        for ends in ((public, secret), (secret, public), (secret, secret)):
            _add_rows(*ends)
        _add_own_rows(secret, way)
    return canaries


def _make_canary(model, way, hidden):
    word = word_of(model, way)
    needed = {"number": 7 + WAYS.index(way)} if model is Goal else NEEDED.get(model, {}) | TELLING.get(model, {})
    canary = make(model, slug=word, **texts_of(model, word), **needed, state="draft")
    # Past the checks of publication: the word stands in columns that take codes alone, too.
    model._base_manager.filter(pk=canary.pk).update(**{"state": "published"} | hidden)
    canary.refresh_from_db()
    former = {"slug": f"former-{word}", "object_id": str(canary.pk)}
    FormerSlug.objects.create(model=model._meta.label_lower, **former)
    return canary


def texts_of(model, word):
    """The word in every text column, in all languages; addresses and pictures that are the canary's alone."""
    texts = {}
    for field in model._meta.concrete_fields:
        is_code = field.choices or hasattr(field, "countries") or field.name in NO_ROOM_FOR_A_WORD
        if is_code or hasattr(model, f"{field.name}_it"):
            continue
        if isinstance(field, models.ImageField):
            texts[field.name] = ready_image()
        elif isinstance(field, models.URLField):
            texts[field.name] = f"https://{word}.example/"
        elif isinstance(getattr(field, "translated_field", field), RichTextField):
            texts[field.name] = f"<p>{word}</p>"
        elif isinstance(field, models.CharField | models.TextField):
            texts[field.name] = word[: field.max_length]
    return texts


def _of_way(rows, way):
    return {model: row for (model, other), row in rows.items() if other == way}


def _plain_links(row):
    """(field, model at the other end, accessor) for each link to content that is no row with columns of its own."""
    for field in row._meta.get_fields():
        if field.related_model not in MODELS:
            continue
        through = field.many_to_many and (field.remote_field.through if field.concrete else field.through)
        if not through or through._meta.auto_created:
            yield field, field.related_model, field.name if field.concrete else field.get_accessor_name()


def _tie(canary, public, secret):
    """Through every plain link: the canary's own, and those by which others point at it."""
    for field, other, accessor in _plain_links(canary):
        if field.many_to_many:
            getattr(canary, accessor).add(public[other], secret[other])
        elif field.many_to_one:
            type(canary)._base_manager.filter(pk=canary.pk).update(**{accessor: public[other]})
        else:
            other._base_manager.filter(pk=public[other].pk).update(**{field.field.name: canary})


def _add_rows(owners, others):
    """Links with columns of their own, by the rows of one side to those of the other."""
    project, organisation = owners[Project], others[Organisation]
    Partnership.objects.create(project=project, organisation=organisation, role="lead")
    money = {"project": project, "amount": 987654, "currency": "EUR"}
    Funding.objects.create(programme=others[FundingProgramme], **money)
    Funding.objects.create(funder=organisation, **money)
    Membership.objects.create(network=owners[Network], city=others[PartnerCity])
    Membership.objects.create(network=owners[Network], organisation=organisation)


def _add_own_rows(secret, way):
    word = word_of(Highlight, way)
    for model in (Project, Event, Document, News, Page):
        target = {model._meta.model_name: secret[model]}
        Highlight.objects.create(**target, position=1, text_it=word, text_en=word, text_fr=word)
    EventLink.objects.create(event=secret[Event], title_it=word, url=f"https://{word}.example/")
    add_read_pdf(secret[Document], f"{word} {word}", row={"title": word, "is_citable": True})


def own_addresses(model, way):
    """Every address by which a canary could be reached, in the active language."""
    word, label = word_of(model, way), model._meta.label_lower
    slugs = (word, f"former-{word}")
    images = [field.name for field in model._meta.fields if isinstance(field, models.ImageField)]
    found = [reverse("image", args=[label, slug, name]) for slug in slugs for name in images]
    if model in WITH_PAGES:
        found += [model(slug=slug).get_absolute_url() for slug in slugs]
        found.append(reverse("share-image-of", args=["it", label, word]))
    if model is Document:
        for slug in slugs:
            found += [reverse(f"documents:{name}", args=[slug, "it"]) for name in ("download", "read")]
            found += [reverse(f"documents:{name}", args=[slug, "it", 1]) for name in ("version", "read-version")]
    return found


def publish(canaries):
    """What the staff would do to make every canary public at once."""
    public = {"state": "published", "publish_from": None, "publish_until": None, "deleted_at": None}
    for canary in canaries.values():
        type(canary)._base_manager.filter(pk=canary.pk).update(**public)


#: The kinds of content that have a page of their own.
WITH_PAGES = (Beneficiary, Document, Event, Network, News, Organisation, Page, PartnerCity, Project)
