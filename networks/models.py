"""Who cooperates: organisations, partner cities, and the networks that join them."""

import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_countries.fields import CountryField

from editorial.choices import in_code_list
from editorial.excerpts import NAMES_SHOWN
from editorial.languages import language_apart
from editorial.models import Publishable
from editorial.partial_dates import PartialDateField, format_period
from editorial.periods import PeriodInOrder
from editorial.richtext import RichTextField

from .kinds import IATI_TYPE_OF_KIND, OrganisationKind
from .places import latitude_field, longitude_field, on_the_globe
from .querysets import MembershipQuerySet, NetworkQuerySet, OrganisationQuerySet, PartnerCityQuerySet


class Organisation(Publishable):
    """A body that takes part in cooperation: partner, funder, organiser, author."""

    name = models.CharField(
        "nome",
        max_length=250,
        help_text="Il nome ufficiale per esteso. Per esempio «Agenzia Italiana per la Cooperazione allo Sviluppo».",
    )
    acronym = models.CharField(
        "sigla",
        max_length=50,
        blank=True,
        help_text="Se ne ha una. Per esempio «AICS».",
    )
    kind = models.CharField(
        "tipo",
        max_length=40,
        choices=OrganisationKind.choices,
        default=OrganisationKind.OTHER,
        help_text="Che genere di ente è: serve ai filtri e ai dati aperti.",
    )
    country = CountryField("Paese", blank=True, help_text="Vuoto per gli organismi internazionali.")
    municipality = models.CharField(
        "Comune",
        max_length=120,
        blank=True,
        help_text="Dove ha sede. Per gli attori del territorio è il Comune che si legge nell’elenco.",
    )
    latitude = latitude_field()
    longitude = longitude_field()
    website = models.URLField(
        "sito",
        max_length=500,
        blank=True,
        help_text="L’indirizzo completo del suo sito. Per esempio «https://www.aics.gov.it».",
    )
    iati_identifier = models.CharField(
        "identificativo IATI",
        max_length=100,
        blank=True,
        help_text="Codice del registro IATI, per esempio «XM-DAC-41114».",
    )
    description = RichTextField(
        "descrizione",
        blank=True,
        help_text="Chi è e che cosa fa, in due o tre frasi.",
    )
    is_territorial = models.BooleanField(
        "attore del territorio",
        null=True,
        blank=True,
        help_text="Sì: compare nell’elenco e nella mappa del territorio. Sconosciuto: da confermare.",
    )

    naming_field = "name"
    texts_of_the_page = ("name", "description")

    objects = OrganisationQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = "organizzazione"
        verbose_name_plural = "organizzazioni"
        ordering = ["slug"]
        constraints = [
            *Publishable.Meta.constraints,
            on_the_globe(),
            in_code_list("kind", OrganisationKind, is_required=True),
        ]

    def get_absolute_url(self):
        return reverse("networks:organisation-detail", args=[self.slug])

    @property
    def short_name(self):
        """The acronym where there is one, else the name in the active language."""
        return self.acronym or self.name

    @property
    def iati_type(self):
        """The IATI organisation type of the kind."""
        return IATI_TYPE_OF_KIND[OrganisationKind(self.kind)]

    @property
    def projects_by_role(self):
        """(name of the role, the first projects of it) for each role it has in projects, the leading ones first.

        Whoever pays for a project is a funder of it, whether this stands as a partnership or as a funding.
        """
        return [(name, projects[:NAMES_SHOWN]) for name, projects in self._roles]

    @property
    def has_more_projects(self):
        """True where `projects_by_role` leaves out any."""
        return any(len(projects) > NAMES_SHOWN for _name, projects in self._roles)

    @property
    def public_projects(self):
        """The public projects that it has any role in, as a queryset."""
        return self.projects.model.objects.published().of_organisations([self.slug])

    @property
    def _roles(self):
        names = dict(self.partnerships.model._meta.get_field("role").choices)
        projects = {role: [] for role in names}
        for row in self.partnerships.all():
            projects[row.role].append(row.project)
        for row in self.fundings.all():
            if row.project not in projects["funder"]:
                projects["funder"].append(row.project)
        return [(name, projects[role]) for role, name in names.items() if projects[role]]


class PartnerCity(Publishable):
    """A city that the portal's territory works with; `is_home` marks the portal's own."""

    name = models.CharField(
        "nome",
        max_length=120,
        help_text="Il nome con cui la città si chiama in ogni lingua. Per esempio «Lione», «Lyon», «Lyon».",
    )
    country = CountryField(
        "Paese",
        blank=True,
        help_text="Serve per pubblicare, e distingue città con lo stesso nome.",
    )
    latitude = latitude_field()
    longitude = longitude_field()
    website = models.URLField(
        "sito",
        max_length=500,
        blank=True,
        help_text="L’indirizzo completo del sito del Comune.",
    )
    description = RichTextField(
        "descrizione",
        blank=True,
        help_text="Che cosa ci unisce a questa città, in poche frasi.",
    )
    is_home = models.BooleanField(
        "è la nostra città", default=False, help_text="Sta sulla mappa, ma non si conta tra i partner di sé stessa."
    )

    required_to_publish = ("country",)
    naming_field = "name"
    texts_of_the_page = ("name", "description")

    objects = PartnerCityQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = "città partner"
        verbose_name_plural = "città partner"
        ordering = ["slug"]
        constraints = [
            *Publishable.Meta.constraints,
            on_the_globe(),
            models.UniqueConstraint(
                fields=["is_home"],
                condition=Q(is_home=True),
                name="one_home_city",
                violation_error_message="C’è già un’altra città indicata come la nostra.",
            ),
        ]

    def get_absolute_url(self):
        return reverse("networks:city-detail", args=[self.slug])

    @property
    def name_language(self):
        """The language that the name is in, where it is not the page's; else empty."""
        return language_apart(self, "name")


class Network(Publishable):
    """A network of cities and organisations."""

    name = models.CharField(
        "nome",
        max_length=250,
        help_text="Il nome ufficiale della rete. Per esempio «Arco Latino».",
    )
    acronym = models.CharField(
        "sigla",
        max_length=50,
        blank=True,
        help_text="Se ne ha una.",
    )
    website = models.URLField(
        "sito",
        max_length=500,
        blank=True,
        help_text="L’indirizzo completo del suo sito, che comincia con «https://».",
    )
    description = RichTextField(
        "descrizione",
        blank=True,
        help_text="A che cosa serve la rete e chi riunisce.",
    )
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="networks_as_body",
        verbose_name="organizzazione",
        help_text="La stessa rete come organizzazione, quando è anche partner di progetti.",
    )

    naming_field = "name"
    texts_of_the_page = ("name", "description")
    inline_rows = ("memberships",)

    objects = NetworkQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = "rete"
        verbose_name_plural = "reti"
        ordering = ["slug"]
        constraints = [*Publishable.Meta.constraints]

    def get_absolute_url(self):
        return reverse("networks:network-detail", args=[self.slug])

    @property
    def member_cities(self):
        """The cities among its members, as `with_page_parts` fetched them."""
        return [membership.city for membership in self.memberships.all() if membership.city_id]


class Membership(models.Model):
    """A city or an organisation in a network."""

    class Role(models.TextChoices):
        MEMBER = "member", _("Member")
        COORDINATOR = "coordinator", _("Coordinator")
        ASSOCIATE = "associate", _("Associate")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(Network, on_delete=models.CASCADE, related_name="memberships", verbose_name="rete")
    city = models.ForeignKey(
        PartnerCity,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="memberships",
        verbose_name="città",
        help_text="La città che ne fa parte; oppure scegli un’organizzazione.",
    )
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="memberships",
        verbose_name="organizzazione",
        help_text="L’organizzazione che ne fa parte; oppure scegli una città.",
    )
    role = models.CharField(
        "ruolo",
        max_length=20,
        choices=Role.choices,
        default=Role.MEMBER,
        help_text="Che parte ha nella rete.",
    )
    since = PartialDateField(
        "dal",
        help_text="Da quando.",
    )
    until = PartialDateField(
        "fino al",
        help_text="Fino a quando, se è uscita.",
    )

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = "adesione"
        verbose_name_plural = "adesioni"
        ordering = ["network", "city__slug", "organisation__slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(city__isnull=False, organisation__isnull=True)
                | Q(city__isnull=True, organisation__isnull=False),
                name="networks_membership_one_member",
                violation_error_message="Scegli una città oppure un’organizzazione.",
            ),
            models.UniqueConstraint(fields=["network", "city"], name="networks_membership_city_once"),
            models.UniqueConstraint(fields=["network", "organisation"], name="networks_membership_organisation_once"),
            in_code_list("role", ["member", "coordinator", "associate"], is_required=True),
            PeriodInOrder(start="since", end="until"),
        ]

    def __str__(self):
        return f"{self.member} · {self.network}"

    @property
    def member(self):
        """The city or the organisation."""
        return self.city or self.organisation

    @property
    def period(self):
        """From when to when it is a member, as it is known, in the active language; empty where nothing is known."""
        return format_period(self.since, self.until)
