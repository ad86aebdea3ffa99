"""Who the portal is: what the office may change of it."""

from django.db import models
from django.db.models import Q

from editorial.images import PublicImageField, smallest_image_url
from editorial.models import Record
from networks.models import Organisation


class PortalIdentity(Record):
    """Who the portal is: one row, edited by the staff, so that another administration needs no other code."""

    site_name = models.CharField(
        "nome del portale",
        max_length=120,
        help_text="Sta in alto in ogni pagina.",
    )
    body = models.CharField(
        "ente",
        max_length=200,
        help_text="Il nome ufficiale dell’ente.",
    )
    office = models.CharField(
        "ufficio",
        max_length=250,
        blank=True,
        help_text="L’ufficio che cura il portale.",
    )
    tagline = models.CharField(
        "motto",
        max_length=200,
        blank=True,
        help_text="Poche parole sotto il nome del portale.",
    )
    intro = models.TextField(
        "presentazione della pagina iniziale",
        blank=True,
        help_text="Due o tre frasi in cima alla pagina iniziale.",
    )
    seat = models.CharField(
        "sede",
        max_length=200,
        blank=True,
        help_text="Il palazzo e la città, a parole.",
    )
    goals_intro = models.TextField(
        "presentazione degli obiettivi",
        blank=True,
        help_text="Una o due frasi sopra gli obiettivi dell’Agenda 2030.",
    )
    street_address = models.CharField(
        "indirizzo postale",
        max_length=250,
        blank=True,
        help_text="Via, numero, CAP e Comune.",
    )
    telephone = models.CharField(
        "telefono",
        max_length=50,
        blank=True,
        help_text="Con il prefisso internazionale. Per esempio «+39 011 …».",
    )
    mailbox = models.EmailField("casella di posta", blank=True, help_text="Dell’ufficio, mai di una persona.")
    certified_mailbox = models.EmailField(
        "PEC",
        blank=True,
        help_text="La posta elettronica certificata dell’ente.",
    )
    tax_code = models.CharField(
        "codice fiscale",
        max_length=20,
        blank=True,
        help_text="Quello dell’ente, 11 cifre.",
    )
    ipa_code = models.CharField(
        "codice IPA",
        max_length=20,
        blank=True,
        help_text="Dell’ente nell’Indice dei domicili digitali delle pubbliche amministrazioni.",
    )
    iati_identifier = models.CharField(
        "identificativo IATI",
        max_length=100,
        blank=True,
        help_text="Dell’ente nel registro IATI, se ne ha uno.",
    )
    reporting_organisation = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="l’ente come organizzazione",
        help_text="La scheda dell’ente tra le organizzazioni: serve ai dati aperti.",
    )
    map_west = models.FloatField("mappa: ovest", default=-20, help_text="Gradi di longitudine.")
    map_south = models.FloatField("mappa: sud", default=0, help_text="Gradi di latitudine.")
    map_east = models.FloatField(
        "mappa: est",
        default=45,
        help_text="Gradi di longitudine.",
    )
    map_north = models.FloatField(
        "mappa: nord",
        default=55,
        help_text="Gradi di latitudine.",
    )
    accessibility_declaration_url = models.URLField(
        "dichiarazione di accessibilità",
        max_length=500,
        blank=True,
        help_text="L’indirizzo completo della dichiarazione, sul sito di AgID.",
    )
    privacy_notice_url = models.URLField(
        "informativa sulla privacy",
        max_length=500,
        blank=True,
        help_text="L’indirizzo completo dell’informativa dell’ente.",
    )
    data_protection_contact = models.EmailField(
        "contatto per la protezione dei dati",
        blank=True,
        help_text="La casella del responsabile della protezione dei dati, mai quella di una persona.",
    )
    licence_name = models.CharField(
        "licenza dei testi e dei dati",
        max_length=100,
        blank=True,
        help_text="Per esempio «CC BY 4.0».",
    )
    licence_url = models.URLField(
        "indirizzo della licenza",
        max_length=500,
        blank=True,
        help_text="L’indirizzo completo del testo della licenza.",
    )
    source_code_url = models.URLField(
        "indirizzo del codice sorgente",
        max_length=500,
        blank=True,
        help_text="Dove è pubblicato il codice del portale.",
    )
    emblem = PublicImageField(
        "emblema",
        upload_to="identity/",
        blank=True,
        help_text="Lo stemma, in PNG, JPEG o WebP.",
    )

    is_only_for_publishers = True

    class Meta(Record.Meta):
        verbose_name = "identità del portale"
        verbose_name_plural = "identità del portale"
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="pages_one_identity"),
            models.CheckConstraint(
                condition=Q(map_west__lt=models.F("map_east"), map_south__lt=models.F("map_north")),
                name="pages_identity_map_frame",
                violation_error_message="La cornice della mappa è capovolta.",
            ),
        ]

    def __str__(self):
        return self.site_name

    @property
    def emblem_url(self):
        """The address of the emblem; empty where the office has given none."""
        return smallest_image_url(self, "emblem")

    def save(self, *args, **kwargs):
        self.pk = 1
        super().save(*args, **kwargs)
