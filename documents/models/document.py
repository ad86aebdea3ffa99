"""A text that the office publishes: what it is, of which city, by whom. Its files stand beside it."""

from django.db import models
from django.urls import reverse

from editorial.choices import in_code_list
from editorial.models import Publishable
from editorial.partial_dates import PartialDateField
from editorial.richtext import RichTextField
from networks.models import Organisation, PartnerCity

from ..kinds import CATEGORY_OF_KIND, DocumentKind
from ..licences import Licence, deed_address
from ..querysets import DocumentQuerySet


class Document(Publishable):
    """A text that people download, in one or more languages."""

    title = models.CharField("titolo", max_length=300)
    kind = models.CharField("tipo", max_length=30, choices=DocumentKind.choices, default=DocumentKind.OTHER)
    description = RichTextField("descrizione", blank=True)
    city = models.ForeignKey(
        PartnerCity,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="documents",
        verbose_name="città",
        help_text="La città di cui parla, per esempio in un profilo migratorio.",
    )
    issued = PartialDateField("data del documento")
    author = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="documents",
        verbose_name="autore",
        help_text="L’organizzazione che lo firma: mai una persona.",
    )
    licence = models.CharField(
        "licenza",
        max_length=20,
        choices=Licence.choices,
        blank=True,
        help_text="Come altri lo possono riusare. Vuota, vale quella del portale, ma solo per i documenti nostri.",
    )

    texts_of_the_page = ("title", "description")
    inline_rows = ("files",)
    kept_about = ("downloads",)

    objects = DocumentQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = "documento"
        verbose_name_plural = "documenti"
        ordering = ["slug"]
        constraints = [
            *Publishable.Meta.constraints,
            in_code_list("kind", DocumentKind, is_required=True),
            in_code_list("licence", Licence),
        ]

    def get_absolute_url(self):
        return reverse("documents:detail", args=[self.slug])

    @property
    def iati_category(self):
        """The IATI document category of the kind."""
        return CATEGORY_OF_KIND[DocumentKind(self.kind)]

    @property
    def licence_address(self):
        """Where the licence is explained, in the active language; empty where there is none."""
        return deed_address(self.licence)
