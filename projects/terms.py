"""What projects are described by: areas, programmes, sectors, beneficiaries, instruments, goals, places."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django_countries.fields import CountryField

from editorial.choices import in_code_list
from editorial.images import PublicImageField
from editorial.models import Publishable
from editorial.richtext import RichTextField
from networks.models import Organisation
from networks.places import latitude_field, longitude_field, on_the_globe

from .codes import Exactness, RegionVocabulary, SectorVocabulary
from .querysets import BeneficiaryQuerySet
from .validators import validate_dac_code


class GeographicArea(Publishable):
    """An area of the office's own listing, with the IATI recipient region where there is one."""

    name = models.CharField(
        "nome",
        max_length=120,
        help_text="Come si legge nei filtri. Per esempio «Medio Oriente».",
    )
    region_vocabulary = models.CharField(
        "vocabolario IATI",
        max_length=2,
        choices=RegionVocabulary.choices,
        default=RegionVocabulary.OURS,
        help_text="«OCSE DAC» se l’area è una di quelle dell’OCSE; «nostro» se l’ha decisa l’ufficio.",
    )
    region_code = models.CharField(
        "codice della regione", max_length=50, blank=True, help_text="OCSE DAC: 298 Africa, 589 Medio Oriente."
    )
    position = models.PositiveSmallIntegerField(
        "posizione",
        default=0,
        help_text="L’ordine negli elenchi: prima lo 0, poi l’1, poi il 2.",
    )

    naming_field = "name"
    texts_of_the_page = ("name",)

    class Meta(Publishable.Meta):
        verbose_name = "area geografica"
        verbose_name_plural = "aree geografiche"
        ordering = ["position", "slug"]
        constraints = [
            *Publishable.Meta.constraints,
            in_code_list("region_vocabulary", RegionVocabulary),
        ]


class FundingProgramme(Publishable):
    """A programme or call that pays for projects."""

    name = models.CharField(
        "nome",
        max_length=250,
        help_text="Il nome ufficiale del programma. Per esempio «Interreg MED».",
    )
    funders = models.ManyToManyField(
        Organisation,
        blank=True,
        related_name="programmes",
        verbose_name="finanziatori",
        help_text="Gli enti che mettono i fondi.",
    )
    call_title = models.CharField(
        "titolo del bando",
        max_length=250,
        blank=True,
        help_text="Il titolo del bando, se il programma ne ha uno.",
    )
    call_year = models.PositiveSmallIntegerField(
        "anno del bando",
        null=True,
        blank=True,
        validators=[MinValueValidator(1950), MaxValueValidator(2100)],
        help_text="Quattro cifre. Per esempio «2020».",
    )
    website = models.URLField(
        "sito",
        max_length=500,
        blank=True,
        help_text="L’indirizzo completo del sito del programma.",
    )
    logo = PublicImageField(
        "logo",
        upload_to="programmes/",
        blank=True,
        help_text="Il marchio, in PNG, JPEG o WebP: va mostrato solo se il programma lo chiede.",
    )
    required_statement = RichTextField(
        "dicitura obbligatoria", blank=True, help_text="Il testo che il programma chiede di mostrare ai beneficiari."
    )

    naming_field = "name"
    texts_of_the_page = ("name",)

    class Meta(Publishable.Meta):
        verbose_name = "programma di finanziamento"
        verbose_name_plural = "programmi di finanziamento"
        ordering = ["slug"]
        constraints = [*Publishable.Meta.constraints]


class Sector(Publishable):
    """A sector of intervention, with its OECD DAC purpose code where there is one."""

    class Cover(models.TextChoices):
        WATER = "water", "acqua: onde"
        MIGRATION = "migration", "migrazioni: strade che si incontrano"
        RECYCLING = "recycling", "riciclo: anelli"
        COAST = "coast", "coste: linee di profondità"
        FIELDS = "fields", "campi visti dall’alto"
        POINTS = "points", "punti uniti da linee"

    name = models.CharField(
        "nome",
        max_length=120,
        help_text="Come si legge nei filtri. Per esempio «Acqua e servizi igienici».",
    )
    vocabulary = models.CharField(
        "vocabolario IATI",
        max_length=2,
        choices=SectorVocabulary.choices,
        default=SectorVocabulary.OECD_DAC,
        help_text="«OCSE DAC» se il settore ha un codice a 5 cifre; «nostro» se l’ha deciso l’ufficio.",
    )
    dac_code = models.CharField(
        "codice DAC",
        max_length=5,
        blank=True,
        validators=[validate_dac_code],
        help_text="Le 5 cifre dell’elenco OCSE DAC. Per esempio «14030».",
    )
    cover = models.CharField(
        "disegno di copertina",
        max_length=20,
        choices=Cover.choices,
        default=Cover.POINTS,
        help_text="Illustra i progetti che non hanno una fotografia.",
    )

    naming_field = "name"
    texts_of_the_page = ("name",)

    class Meta(Publishable.Meta):
        verbose_name = "settore di intervento"
        verbose_name_plural = "settori di intervento"
        ordering = ["slug"]
        constraints = [*Publishable.Meta.constraints, in_code_list("vocabulary", SectorVocabulary)]


class Beneficiary(Publishable):
    """A category of those for whom the office works."""

    name = models.CharField(
        "nome",
        max_length=200,
        help_text="Per esempio «Enti del terzo settore».",
    )
    description = RichTextField(
        "descrizione",
        blank=True,
        help_text="Chi rientra in questa categoria, in una o due frasi.",
    )
    position = models.PositiveSmallIntegerField(
        "posizione",
        default=0,
        help_text="L’ordine negli elenchi: prima lo 0, poi l’1, poi il 2.",
    )

    naming_field = "name"
    texts_of_the_page = ("name", "description")

    objects = BeneficiaryQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = "categoria di beneficiari"
        verbose_name_plural = "categorie di beneficiari"
        ordering = ["position", "slug"]
        constraints = [*Publishable.Meta.constraints]

    def get_absolute_url(self):
        return reverse("projects:beneficiary-detail", args=[self.slug])


class Instrument(Publishable):
    """A way in which the office works."""

    name = models.CharField(
        "nome",
        max_length=200,
        help_text="Per esempio «Accordi e protocolli d’intesa».",
    )
    position = models.PositiveSmallIntegerField(
        "posizione",
        default=0,
        help_text="L’ordine negli elenchi: prima lo 0, poi l’1, poi il 2.",
    )

    naming_field = "name"
    texts_of_the_page = ("name",)

    class Meta(Publishable.Meta):
        verbose_name = "strumento"
        verbose_name_plural = "strumenti"
        ordering = ["position", "slug"]
        constraints = [*Publishable.Meta.constraints]


class Goal(Publishable):
    """One of the 17 Sustainable Development Goals, with its official short title."""

    number = models.PositiveSmallIntegerField(
        "numero",
        unique=True,
        validators=[MinValueValidator(1), MaxValueValidator(17)],
        help_text="Da 1 a 17.",
    )
    name = models.CharField(
        "nome",
        max_length=120,
        help_text="Il titolo breve ufficiale. Per esempio «Acqua pulita e servizi igienico-sanitari».",
    )

    naming_field = "name"
    texts_of_the_page = ("name",)

    class Meta(Publishable.Meta):
        verbose_name = "obiettivo di sviluppo sostenibile"
        verbose_name_plural = "obiettivi di sviluppo sostenibile"
        ordering = ["number"]
        constraints = [
            *Publishable.Meta.constraints,
            models.CheckConstraint(condition=models.Q(number__range=(1, 17)), name="projects_goal_one_of_seventeen"),
        ]


class Location(Publishable):
    """A place that is not a partner city."""

    name = models.CharField(
        "nome",
        max_length=150,
        help_text="Per esempio «Wadi Khaled».",
    )
    country = CountryField(
        "Paese",
        blank=True,
        help_text="Serve per pubblicare.",
    )
    latitude = latitude_field()
    longitude = longitude_field()
    exactness = models.CharField(
        "precisione",
        max_length=1,
        choices=Exactness.choices,
        default=Exactness.APPROXIMATE,
        help_text="«Esatta» se le coordinate sono proprio quelle; «approssimativa» se indicano la zona.",
    )

    required_to_publish = ("country",)
    naming_field = "name"
    texts_of_the_page = ("name",)

    class Meta(Publishable.Meta):
        verbose_name = "luogo"
        verbose_name_plural = "luoghi"
        ordering = ["slug"]
        constraints = [*Publishable.Meta.constraints, on_the_globe(), in_code_list("exactness", Exactness)]
