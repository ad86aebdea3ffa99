"""Random edits of random content."""

import random
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from documents.models import Document, DocumentFile
from events.models import Event, EventLink
from networks.models import Membership, Network, Organisation, PartnerCity
from pages.models import News
from projects.models import Funding, GeographicArea, Partnership, Project
from tests.factories import (
    hidden_ways,
    make_area,
    make_city,
    make_document,
    make_event,
    make_network,
    make_news,
    make_organisation,
    make_project,
)
from tests.search.index_files import add_file

TEXTS = ("", "la città d’acqua", "migranti e cooperazione", "l’eau de la ville", "water for cities", "segreto", "Terza")


class Edits:
    """Random edits of random content, as forms, scripts and bulk writes make them."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.now = timezone.now()

    def make(self):
        chance = self.chance
        model = chance.choice([Project, Event, Document, PartnerCity, Organisation, Network, GeographicArea, News])
        makers = {
            Project: make_project,
            Event: make_event,
            Document: make_document,
            PartnerCity: make_city,
            Organisation: make_organisation,
            Network: make_network,
            GeographicArea: make_area,
            News: make_news,
        }
        makers[model](**self.fields(model))

    def fields(self, model):
        chance = self.chance
        named = model.naming_field
        texts = {f"{named}_{code}": chance.choice(TEXTS) for code in ("en", "fr")}
        ways = [{}, {}, {}, *hidden_ways().values(), {"publish_until": self.now + timedelta(hours=2)}]
        return {f"{named}_it": chance.choice(TEXTS[1:]), **texts, **chance.choice(ways)}

    def edit(self):
        model = self.chance.choice([Project, Event, Document, PartnerCity, Organisation, Network, GeographicArea, News])
        row = self.one_of(model)
        if row is None:
            return
        fields = {"publish_from": None, "publish_until": None, "deleted_at": None, "state": "published"}
        fields |= self.fields(model)
        if self.chance.random() < 0.3:
            model.objects.filter(pk=row.pk).update(**fields)
            return
        for name, value in fields.items():
            setattr(row, name, value)
        row.save()

    def relate(self):
        chance = self.chance
        here, name, there = chance.choice(
            [
                (Project, "cities", PartnerCity),
                (Project, "areas", GeographicArea),
                (Project, "documents", Document),
                (Event, "projects", Project),
                (Event, "organisers", Organisation),
                (Event, "networks", Network),
            ]
        )
        row, other = self.one_of(here), self.one_of(there)
        if row and other:
            relation = getattr(row, name)
            chance.choice([relation.add, relation.add, relation.remove])(other)
            if chance.random() < 0.1:
                chance.choice([relation.clear, lambda: relation.set([other])])()

    def add_row(self):
        project, body, city = self.one_of(Project), self.one_of(Organisation), self.one_of(PartnerCity)
        event, network, document = self.one_of(Event), self.one_of(Network), self.one_of(Document)
        rows = []
        if project and body:
            rows += [
                Partnership(project=project, organisation=body, role="partner"),
                Funding(project=project, funder=body),
            ]
        if network and city:
            rows += [Membership(network=network, city=city)]
        if event:
            rows += [EventLink(event=event, title_it=self.chance.choice(TEXTS[1:]), url="https://example.org/")]
        if document:
            pages = [f"pagina terza {self.chance.choice(TEXTS)}" for _number in range(2)]
            languages = {file.language for file in document.files.all()}
            if free := [code for code in ("it", "ar") if code not in languages]:
                add_file(document, self.chance.choice("abc") * 64, *pages, language=self.chance.choice(free))
        if rows:
            try:
                with transaction.atomic():
                    self.chance.choice(rows).save()
            except Exception:  # noqa: BLE001  the same row twice: the databases refuse it
                return

    def remove(self):
        model = self.chance.choice(
            [
                Project,
                Event,
                Document,
                PartnerCity,
                Organisation,
                Network,
                Partnership,
                Membership,
                EventLink,
                DocumentFile,
            ]
        )
        if row := self.one_of(model):
            try:
                with transaction.atomic():
                    row.delete()
            except Exception:  # noqa: BLE001  what is used elsewhere is protected
                return

    def one_of(self, model):
        rows = list(model._base_manager.order_by("pk")[:6])
        return self.chance.choice(rows) if rows else None

    def __call__(self, count):
        for _number in range(count):
            actions = [self.make, self.edit, self.edit, self.relate, self.relate, self.add_row, self.remove]
            self.chance.choice(actions)()
