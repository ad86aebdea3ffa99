# What the migrations that it replaces come to: a new database is made in a fourth of the time.

import uuid

import django.core.validators
import django.db.models.deletion
import django_countries.fields
from django.conf import settings
from django.db import migrations, models

import editorial.richtext


class Migration(migrations.Migration):
    replaces = [
        ("projects", "0001_initial"),
        ("projects", "0002_editorial_core"),
        ("projects", "0003_help_texts"),
        ("projects", "0004_translation_since"),
    ]

    initial = True

    dependencies = [
        ("documents", "0004_translation_since"),
        ("editorial", "0004_translation_files"),
        ("networks", "0001_squashed_0004_translation_since"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Beneficiary",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "internal_note",
                    models.TextField(
                        blank=True,
                        help_text="La vede solo la redazione: che cosa manca, che cosa è da confermare.",
                        verbose_name="nota interna",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versione")),
                (
                    "translation_en",
                    models.CharField(
                        choices=[
                            ("missing", "manca"),
                            ("unverified", "da verificare"),
                            ("stale", "da aggiornare"),
                            ("current", "aggiornata"),
                        ],
                        default="missing",
                        editable=False,
                        max_length=10,
                        verbose_name="inglese",
                    ),
                ),
                (
                    "translation_fr",
                    models.CharField(
                        choices=[
                            ("missing", "manca"),
                            ("unverified", "da verificare"),
                            ("stale", "da aggiornare"),
                            ("current", "aggiornata"),
                        ],
                        default="missing",
                        editable=False,
                        max_length=10,
                        verbose_name="francese",
                    ),
                ),
                (
                    "translation_en_since",
                    models.DateTimeField(editable=False, null=True, verbose_name="inglese, così dal"),
                ),
                (
                    "translation_fr_since",
                    models.DateTimeField(editable=False, null=True, verbose_name="francese, così dal"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="creato il")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="modificato il")),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="L’ultima parte dell’indirizzo della pagina, uguale in tutte le lingue. Se resta vuoto si fa da sé.",
                        max_length=200,
                        unique=True,
                        verbose_name="indirizzo",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "bozza"),
                            ("review", "in revisione"),
                            ("published", "pubblicato"),
                            ("archived", "archiviato"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="stato",
                    ),
                ),
                ("publish_from", models.DateTimeField(blank=True, null=True, verbose_name="pubblica dal")),
                ("publish_until", models.DateTimeField(blank=True, null=True, verbose_name="pubblica fino al")),
                ("deleted_at", models.DateTimeField(editable=False, null=True, verbose_name="nel cestino dal")),
                (
                    "name",
                    models.CharField(
                        help_text="Per esempio «Enti del terzo settore».", max_length=200, verbose_name="nome"
                    ),
                ),
                (
                    "name_it",
                    models.CharField(
                        help_text="Per esempio «Enti del terzo settore».",
                        max_length=200,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "name_en",
                    models.CharField(
                        help_text="Per esempio «Enti del terzo settore».",
                        max_length=200,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "name_fr",
                    models.CharField(
                        help_text="Per esempio «Enti del terzo settore».",
                        max_length=200,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "description",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Chi rientra in questa categoria, in una o due frasi.",
                        verbose_name="descrizione",
                    ),
                ),
                (
                    "description_it",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Chi rientra in questa categoria, in una o due frasi.",
                        null=True,
                        verbose_name="descrizione",
                    ),
                ),
                (
                    "description_en",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Chi rientra in questa categoria, in una o due frasi.",
                        null=True,
                        verbose_name="descrizione",
                    ),
                ),
                (
                    "description_fr",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Chi rientra in questa categoria, in una o due frasi.",
                        null=True,
                        verbose_name="descrizione",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="L’ordine negli elenchi: prima lo 0, poi l’1, poi il 2.",
                        verbose_name="posizione",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="creato da",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="modificato da",
                    ),
                ),
                (
                    "working_copy",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="editorial.revision",
                        verbose_name="bozza di modifica",
                    ),
                ),
            ],
            options={
                "verbose_name": "categoria di beneficiari",
                "verbose_name_plural": "categorie di beneficiari",
                "ordering": ["position", "slug"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish", "translate"),
            },
        ),
        migrations.CreateModel(
            name="FundingProgramme",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "internal_note",
                    models.TextField(
                        blank=True,
                        help_text="La vede solo la redazione: che cosa manca, che cosa è da confermare.",
                        verbose_name="nota interna",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versione")),
                (
                    "translation_en",
                    models.CharField(
                        choices=[
                            ("missing", "manca"),
                            ("unverified", "da verificare"),
                            ("stale", "da aggiornare"),
                            ("current", "aggiornata"),
                        ],
                        default="missing",
                        editable=False,
                        max_length=10,
                        verbose_name="inglese",
                    ),
                ),
                (
                    "translation_fr",
                    models.CharField(
                        choices=[
                            ("missing", "manca"),
                            ("unverified", "da verificare"),
                            ("stale", "da aggiornare"),
                            ("current", "aggiornata"),
                        ],
                        default="missing",
                        editable=False,
                        max_length=10,
                        verbose_name="francese",
                    ),
                ),
                (
                    "translation_en_since",
                    models.DateTimeField(editable=False, null=True, verbose_name="inglese, così dal"),
                ),
                (
                    "translation_fr_since",
                    models.DateTimeField(editable=False, null=True, verbose_name="francese, così dal"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="creato il")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="modificato il")),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="L’ultima parte dell’indirizzo della pagina, uguale in tutte le lingue. Se resta vuoto si fa da sé.",
                        max_length=200,
                        unique=True,
                        verbose_name="indirizzo",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "bozza"),
                            ("review", "in revisione"),
                            ("published", "pubblicato"),
                            ("archived", "archiviato"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="stato",
                    ),
                ),
                ("publish_from", models.DateTimeField(blank=True, null=True, verbose_name="pubblica dal")),
                ("publish_until", models.DateTimeField(blank=True, null=True, verbose_name="pubblica fino al")),
                ("deleted_at", models.DateTimeField(editable=False, null=True, verbose_name="nel cestino dal")),
                (
                    "name",
                    models.CharField(
                        help_text="Il nome ufficiale del programma. Per esempio «Interreg MED».",
                        max_length=250,
                        verbose_name="nome",
                    ),
                ),
                (
                    "name_it",
                    models.CharField(
                        help_text="Il nome ufficiale del programma. Per esempio «Interreg MED».",
                        max_length=250,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "name_en",
                    models.CharField(
                        help_text="Il nome ufficiale del programma. Per esempio «Interreg MED».",
                        max_length=250,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "name_fr",
                    models.CharField(
                        help_text="Il nome ufficiale del programma. Per esempio «Interreg MED».",
                        max_length=250,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "call_title",
                    models.CharField(
                        blank=True,
                        help_text="Il titolo del bando, se il programma ne ha uno.",
                        max_length=250,
                        verbose_name="titolo del bando",
                    ),
                ),
                (
                    "call_title_it",
                    models.CharField(
                        blank=True,
                        help_text="Il titolo del bando, se il programma ne ha uno.",
                        max_length=250,
                        null=True,
                        verbose_name="titolo del bando",
                    ),
                ),
                (
                    "call_title_en",
                    models.CharField(
                        blank=True,
                        help_text="Il titolo del bando, se il programma ne ha uno.",
                        max_length=250,
                        null=True,
                        verbose_name="titolo del bando",
                    ),
                ),
                (
                    "call_title_fr",
                    models.CharField(
                        blank=True,
                        help_text="Il titolo del bando, se il programma ne ha uno.",
                        max_length=250,
                        null=True,
                        verbose_name="titolo del bando",
                    ),
                ),
                (
                    "call_year",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Quattro cifre. Per esempio «2020».",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1950),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                        verbose_name="anno del bando",
                    ),
                ),
                (
                    "website",
                    models.URLField(
                        blank=True,
                        help_text="L’indirizzo completo del sito del programma.",
                        max_length=500,
                        verbose_name="sito",
                    ),
                ),
                (
                    "logo",
                    models.ImageField(
                        blank=True,
                        help_text="Il marchio, in PNG, JPEG o WebP: va mostrato solo se il programma lo chiede.",
                        upload_to="programmes/",
                        verbose_name="logo",
                    ),
                ),
                (
                    "required_statement",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Il testo che il programma chiede di mostrare ai beneficiari.",
                        verbose_name="dicitura obbligatoria",
                    ),
                ),
                (
                    "required_statement_it",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Il testo che il programma chiede di mostrare ai beneficiari.",
                        null=True,
                        verbose_name="dicitura obbligatoria",
                    ),
                ),
                (
                    "required_statement_en",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Il testo che il programma chiede di mostrare ai beneficiari.",
                        null=True,
                        verbose_name="dicitura obbligatoria",
                    ),
                ),
                (
                    "required_statement_fr",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Il testo che il programma chiede di mostrare ai beneficiari.",
                        null=True,
                        verbose_name="dicitura obbligatoria",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="creato da",
                    ),
                ),
                (
                    "funders",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Gli enti che mettono i fondi.",
                        related_name="programmes",
                        to="networks.organisation",
                        verbose_name="finanziatori",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="modificato da",
                    ),
                ),
                (
                    "working_copy",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="editorial.revision",
                        verbose_name="bozza di modifica",
                    ),
                ),
            ],
            options={
                "verbose_name": "programma di finanziamento",
                "verbose_name_plural": "programmi di finanziamento",
                "ordering": ["slug"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish", "translate"),
            },
        ),
        migrations.CreateModel(
            name="Funding",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "amount",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Solo cifre e virgola: «1250,50». Vuoto se non si conosce.",
                        max_digits=14,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="importo",
                    ),
                ),
                (
                    "currency",
                    models.CharField(
                        blank=True, help_text="Codice ISO 4217, per esempio «EUR».", max_length=3, verbose_name="valuta"
                    ),
                ),
                (
                    "committed_on",
                    models.DateField(
                        blank=True,
                        help_text="Quando la somma è stata assegnata.",
                        null=True,
                        verbose_name="data dell’impegno",
                    ),
                ),
                ("committed_on_last", models.DateField(editable=False, null=True, serialize=False)),
                (
                    "funder",
                    models.ForeignKey(
                        blank=True,
                        help_text="L’ente che paga, quando non c’è un programma o oltre al programma.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="fundings",
                        to="networks.organisation",
                        verbose_name="finanziatore",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        help_text="Il programma o il bando che paga. Per esempio «Interreg MED».",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="fundings",
                        to="projects.fundingprogramme",
                        verbose_name="programma",
                    ),
                ),
            ],
            options={
                "verbose_name": "finanziamento",
                "verbose_name_plural": "finanziamenti",
                "ordering": ["project", "programme__slug", "funder__slug"],
            },
        ),
        migrations.CreateModel(
            name="GeographicArea",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "internal_note",
                    models.TextField(
                        blank=True,
                        help_text="La vede solo la redazione: che cosa manca, che cosa è da confermare.",
                        verbose_name="nota interna",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versione")),
                (
                    "translation_en",
                    models.CharField(
                        choices=[
                            ("missing", "manca"),
                            ("unverified", "da verificare"),
                            ("stale", "da aggiornare"),
                            ("current", "aggiornata"),
                        ],
                        default="missing",
                        editable=False,
                        max_length=10,
                        verbose_name="inglese",
                    ),
                ),
                (
                    "translation_fr",
                    models.CharField(
                        choices=[
                            ("missing", "manca"),
                            ("unverified", "da verificare"),
                            ("stale", "da aggiornare"),
                            ("current", "aggiornata"),
                        ],
                        default="missing",
                        editable=False,
                        max_length=10,
                        verbose_name="francese",
                    ),
                ),
                (
                    "translation_en_since",
                    models.DateTimeField(editable=False, null=True, verbose_name="inglese, così dal"),
                ),
                (
                    "translation_fr_since",
                    models.DateTimeField(editable=False, null=True, verbose_name="francese, così dal"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="creato il")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="modificato il")),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="L’ultima parte dell’indirizzo della pagina, uguale in tutte le lingue. Se resta vuoto si fa da sé.",
                        max_length=200,
                        unique=True,
                        verbose_name="indirizzo",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "bozza"),
                            ("review", "in revisione"),
                            ("published", "pubblicato"),
                            ("archived", "archiviato"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="stato",
                    ),
                ),
                ("publish_from", models.DateTimeField(blank=True, null=True, verbose_name="pubblica dal")),
                ("publish_until", models.DateTimeField(blank=True, null=True, verbose_name="pubblica fino al")),
                ("deleted_at", models.DateTimeField(editable=False, null=True, verbose_name="nel cestino dal")),
                (
                    "name",
                    models.CharField(
                        help_text="Come si legge nei filtri. Per esempio «Medio Oriente».",
                        max_length=120,
                        verbose_name="nome",
                    ),
                ),
                (
                    "name_it",
                    models.CharField(
                        help_text="Come si legge nei filtri. Per esempio «Medio Oriente».",
                        max_length=120,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "name_en",
                    models.CharField(
                        help_text="Come si legge nei filtri. Per esempio «Medio Oriente».",
                        max_length=120,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "name_fr",
                    models.CharField(
                        help_text="Come si legge nei filtri. Per esempio «Medio Oriente».",
                        max_length=120,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "region_vocabulary",
                    models.CharField(
                        choices=[("1", "OCSE DAC"), ("99", "nostro")],
                        default="99",
                        help_text="«OCSE DAC» se l’area è una di quelle dell’OCSE; «nostro» se l’ha decisa l’ufficio.",
                        max_length=2,
                        verbose_name="vocabolario IATI",
                    ),
                ),
                (
                    "region_code",
                    models.CharField(
                        blank=True,
                        help_text="OCSE DAC: 298 Africa, 589 Medio Oriente.",
                        max_length=50,
                        verbose_name="codice della regione",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="L’ordine negli elenchi: prima lo 0, poi l’1, poi il 2.",
                        verbose_name="posizione",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="creato da",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="modificato da",
                    ),
                ),
                (
                    "working_copy",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="editorial.revision",
                        verbose_name="bozza di modifica",
                    ),
                ),
            ],
            options={
                "verbose_name": "area geografica",
                "verbose_name_plural": "aree geografiche",
                "ordering": ["position", "slug"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish", "translate"),
            },
        ),
        migrations.CreateModel(
            name="Goal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "internal_note",
                    models.TextField(
                        blank=True,
                        help_text="La vede solo la redazione: che cosa manca, che cosa è da confermare.",
                        verbose_name="nota interna",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versione")),
                (
                    "translation_en",
                    models.CharField(
                        choices=[
                            ("missing", "manca"),
                            ("unverified", "da verificare"),
                            ("stale", "da aggiornare"),
                            ("current", "aggiornata"),
                        ],
                        default="missing",
                        editable=False,
                        max_length=10,
                        verbose_name="inglese",
                    ),
                ),
                (
                    "translation_fr",
                    models.CharField(
                        choices=[
                            ("missing", "manca"),
                            ("unverified", "da verificare"),
                            ("stale", "da aggiornare"),
                            ("current", "aggiornata"),
                        ],
                        default="missing",
                        editable=False,
                        max_length=10,
                        verbose_name="francese",
                    ),
                ),
                (
                    "translation_en_since",
                    models.DateTimeField(editable=False, null=True, verbose_name="inglese, così dal"),
                ),
                (
                    "translation_fr_since",
                    models.DateTimeField(editable=False, null=True, verbose_name="francese, così dal"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="creato il")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="modificato il")),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="L’ultima parte dell’indirizzo della pagina, uguale in tutte le lingue. Se resta vuoto si fa da sé.",
                        max_length=200,
                        unique=True,
                        verbose_name="indirizzo",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "bozza"),
                            ("review", "in revisione"),
                            ("published", "pubblicato"),
                            ("archived", "archiviato"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="stato",
                    ),
                ),
                ("publish_from", models.DateTimeField(blank=True, null=True, verbose_name="pubblica dal")),
                ("publish_until", models.DateTimeField(blank=True, null=True, verbose_name="pubblica fino al")),
                ("deleted_at", models.DateTimeField(editable=False, null=True, verbose_name="nel cestino dal")),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        help_text="Da 1 a 17.",
                        unique=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(17),
                        ],
                        verbose_name="numero",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="Il titolo breve ufficiale. Per esempio «Acqua pulita e servizi igienico-sanitari».",
                        max_length=120,
                        verbose_name="nome",
                    ),
                ),
                (
                    "name_it",
                    models.CharField(
                        help_text="Il titolo breve ufficiale. Per esempio «Acqua pulita e servizi igienico-sanitari».",
                        max_length=120,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "name_en",
                    models.CharField(
                        help_text="Il titolo breve ufficiale. Per esempio «Acqua pulita e servizi igienico-sanitari».",
                        max_length=120,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "name_fr",
                    models.CharField(
                        help_text="Il titolo breve ufficiale. Per esempio «Acqua pulita e servizi igienico-sanitari».",
                        max_length=120,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="creato da",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="modificato da",
                    ),
                ),
                (
                    "working_copy",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="editorial.revision",
                        verbose_name="bozza di modifica",
                    ),
                ),
            ],
            options={
                "verbose_name": "obiettivo di sviluppo sostenibile",
                "verbose_name_plural": "obiettivi di sviluppo sostenibile",
                "ordering": ["number"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish", "translate"),
            },
        ),
        migrations.CreateModel(
            name="Instrument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "internal_note",
                    models.TextField(
                        blank=True,
                        help_text="La vede solo la redazione: che cosa manca, che cosa è da confermare.",
                        verbose_name="nota interna",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versione")),
                (
                    "translation_en",
                    models.CharField(
                        choices=[
                            ("missing", "manca"),
                            ("unverified", "da verificare"),
                            ("stale", "da aggiornare"),
                            ("current", "aggiornata"),
                        ],
                        default="missing",
                        editable=False,
                        max_length=10,
                        verbose_name="inglese",
                    ),
                ),
                (
                    "translation_fr",
                    models.CharField(
                        choices=[
                            ("missing", "manca"),
                            ("unverified", "da verificare"),
                            ("stale", "da aggiornare"),
                            ("current", "aggiornata"),
                        ],
                        default="missing",
                        editable=False,
                        max_length=10,
                        verbose_name="francese",
                    ),
                ),
                (
                    "translation_en_since",
                    models.DateTimeField(editable=False, null=True, verbose_name="inglese, così dal"),
                ),
                (
                    "translation_fr_since",
                    models.DateTimeField(editable=False, null=True, verbose_name="francese, così dal"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="creato il")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="modificato il")),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="L’ultima parte dell’indirizzo della pagina, uguale in tutte le lingue. Se resta vuoto si fa da sé.",
                        max_length=200,
                        unique=True,
                        verbose_name="indirizzo",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "bozza"),
                            ("review", "in revisione"),
                            ("published", "pubblicato"),
                            ("archived", "archiviato"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="stato",
                    ),
                ),
                ("publish_from", models.DateTimeField(blank=True, null=True, verbose_name="pubblica dal")),
                ("publish_until", models.DateTimeField(blank=True, null=True, verbose_name="pubblica fino al")),
                ("deleted_at", models.DateTimeField(editable=False, null=True, verbose_name="nel cestino dal")),
                (
                    "name",
                    models.CharField(
                        help_text="Per esempio «Accordi e protocolli d’intesa».", max_length=200, verbose_name="nome"
                    ),
                ),
                (
                    "name_it",
                    models.CharField(
                        help_text="Per esempio «Accordi e protocolli d’intesa».",
                        max_length=200,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "name_en",
                    models.CharField(
                        help_text="Per esempio «Accordi e protocolli d’intesa».",
                        max_length=200,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "name_fr",
                    models.CharField(
                        help_text="Per esempio «Accordi e protocolli d’intesa».",
                        max_length=200,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="L’ordine negli elenchi: prima lo 0, poi l’1, poi il 2.",
                        verbose_name="posizione",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="creato da",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="modificato da",
                    ),
                ),
                (
                    "working_copy",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="editorial.revision",
                        verbose_name="bozza di modifica",
                    ),
                ),
            ],
            options={
                "verbose_name": "strumento",
                "verbose_name_plural": "strumenti",
                "ordering": ["position", "slug"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish", "translate"),
            },
        ),
        migrations.CreateModel(
            name="Location",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "internal_note",
                    models.TextField(
                        blank=True,
                        help_text="La vede solo la redazione: che cosa manca, che cosa è da confermare.",
                        verbose_name="nota interna",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versione")),
                (
                    "translation_en",
                    models.CharField(
                        choices=[
                            ("missing", "manca"),
                            ("unverified", "da verificare"),
                            ("stale", "da aggiornare"),
                            ("current", "aggiornata"),
                        ],
                        default="missing",
                        editable=False,
                        max_length=10,
                        verbose_name="inglese",
                    ),
                ),
                (
                    "translation_fr",
                    models.CharField(
                        choices=[
                            ("missing", "manca"),
                            ("unverified", "da verificare"),
                            ("stale", "da aggiornare"),
                            ("current", "aggiornata"),
                        ],
                        default="missing",
                        editable=False,
                        max_length=10,
                        verbose_name="francese",
                    ),
                ),
                (
                    "translation_en_since",
                    models.DateTimeField(editable=False, null=True, verbose_name="inglese, così dal"),
                ),
                (
                    "translation_fr_since",
                    models.DateTimeField(editable=False, null=True, verbose_name="francese, così dal"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="creato il")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="modificato il")),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="L’ultima parte dell’indirizzo della pagina, uguale in tutte le lingue. Se resta vuoto si fa da sé.",
                        max_length=200,
                        unique=True,
                        verbose_name="indirizzo",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "bozza"),
                            ("review", "in revisione"),
                            ("published", "pubblicato"),
                            ("archived", "archiviato"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="stato",
                    ),
                ),
                ("publish_from", models.DateTimeField(blank=True, null=True, verbose_name="pubblica dal")),
                ("publish_until", models.DateTimeField(blank=True, null=True, verbose_name="pubblica fino al")),
                ("deleted_at", models.DateTimeField(editable=False, null=True, verbose_name="nel cestino dal")),
                ("name", models.CharField(help_text="Per esempio «Wadi Khaled».", max_length=150, verbose_name="nome")),
                (
                    "name_it",
                    models.CharField(
                        help_text="Per esempio «Wadi Khaled».", max_length=150, null=True, verbose_name="nome"
                    ),
                ),
                (
                    "name_en",
                    models.CharField(
                        help_text="Per esempio «Wadi Khaled».", max_length=150, null=True, verbose_name="nome"
                    ),
                ),
                (
                    "name_fr",
                    models.CharField(
                        help_text="Per esempio «Wadi Khaled».", max_length=150, null=True, verbose_name="nome"
                    ),
                ),
                (
                    "country",
                    django_countries.fields.CountryField(
                        blank=True, help_text="Serve per pubblicare.", max_length=2, verbose_name="Paese"
                    ),
                ),
                (
                    "latitude",
                    models.FloatField(
                        blank=True,
                        help_text="Gradi a nord dell’equatore. Per esempio «45,7640» per Lione.",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(-90),
                            django.core.validators.MaxValueValidator(90),
                        ],
                        verbose_name="latitudine",
                    ),
                ),
                (
                    "longitude",
                    models.FloatField(
                        blank=True,
                        help_text="Gradi a est di Greenwich. Per esempio «4,8357» per Lione.",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(-180),
                            django.core.validators.MaxValueValidator(180),
                        ],
                        verbose_name="longitudine",
                    ),
                ),
                (
                    "exactness",
                    models.CharField(
                        choices=[("1", "Exact"), ("2", "Approximate")],
                        default="2",
                        help_text="«Esatta» se le coordinate sono proprio quelle; «approssimativa» se indicano la zona.",
                        max_length=1,
                        verbose_name="precisione",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="creato da",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="modificato da",
                    ),
                ),
                (
                    "working_copy",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="editorial.revision",
                        verbose_name="bozza di modifica",
                    ),
                ),
            ],
            options={
                "verbose_name": "luogo",
                "verbose_name_plural": "luoghi",
                "ordering": ["slug"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish", "translate"),
            },
        ),
        migrations.CreateModel(
            name="Partnership",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("lead", "Lead partner"),
                            ("partner", "Partner"),
                            ("funder", "Funder"),
                            ("supporter", "Supporter"),
                        ],
                        help_text="Che parte ha nel progetto.",
                        max_length=20,
                        verbose_name="ruolo",
                    ),
                ),
                (
                    "participating_role",
                    models.CharField(
                        blank=True,
                        choices=[("1", "Funding"), ("2", "Accountable"), ("3", "Extending"), ("4", "Implementing")],
                        help_text="Solo se dichiarato: il ruolo nel registro IATI non si deduce da quello di qui.",
                        max_length=1,
                        verbose_name="ruolo IATI",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="L’ordine sulla pagina: prima lo 0, poi l’1, poi il 2.",
                        verbose_name="posizione",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        help_text="Scrivi le prime lettere del nome o la sigla, e scegli.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="partnerships",
                        to="networks.organisation",
                        verbose_name="organizzazione",
                    ),
                ),
            ],
            options={
                "verbose_name": "partecipazione",
                "verbose_name_plural": "partecipazioni",
                "ordering": ["project", "position", "organisation__slug"],
            },
        ),
        migrations.CreateModel(
            name="Project",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "internal_note",
                    models.TextField(
                        blank=True,
                        help_text="La vede solo la redazione: che cosa manca, che cosa è da confermare.",
                        verbose_name="nota interna",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versione")),
                (
                    "translation_en",
                    models.CharField(
                        choices=[
                            ("missing", "manca"),
                            ("unverified", "da verificare"),
                            ("stale", "da aggiornare"),
                            ("current", "aggiornata"),
                        ],
                        default="missing",
                        editable=False,
                        max_length=10,
                        verbose_name="inglese",
                    ),
                ),
                (
                    "translation_fr",
                    models.CharField(
                        choices=[
                            ("missing", "manca"),
                            ("unverified", "da verificare"),
                            ("stale", "da aggiornare"),
                            ("current", "aggiornata"),
                        ],
                        default="missing",
                        editable=False,
                        max_length=10,
                        verbose_name="francese",
                    ),
                ),
                (
                    "translation_en_since",
                    models.DateTimeField(editable=False, null=True, verbose_name="inglese, così dal"),
                ),
                (
                    "translation_fr_since",
                    models.DateTimeField(editable=False, null=True, verbose_name="francese, così dal"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="creato il")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="modificato il")),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="L’ultima parte dell’indirizzo della pagina, uguale in tutte le lingue. Se resta vuoto si fa da sé.",
                        max_length=200,
                        unique=True,
                        verbose_name="indirizzo",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "bozza"),
                            ("review", "in revisione"),
                            ("published", "pubblicato"),
                            ("archived", "archiviato"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="stato",
                    ),
                ),
                ("publish_from", models.DateTimeField(blank=True, null=True, verbose_name="pubblica dal")),
                ("publish_until", models.DateTimeField(blank=True, null=True, verbose_name="pubblica fino al")),
                ("deleted_at", models.DateTimeField(editable=False, null=True, verbose_name="nel cestino dal")),
                (
                    "title",
                    models.CharField(
                        help_text="Il titolo ufficiale per esteso, senza la sigla. Nell’elenco è ciò che si legge per primo.",
                        max_length=250,
                        verbose_name="titolo",
                    ),
                ),
                (
                    "title_it",
                    models.CharField(
                        help_text="Il titolo ufficiale per esteso, senza la sigla. Nell’elenco è ciò che si legge per primo.",
                        max_length=250,
                        null=True,
                        verbose_name="titolo",
                    ),
                ),
                (
                    "title_en",
                    models.CharField(
                        help_text="Il titolo ufficiale per esteso, senza la sigla. Nell’elenco è ciò che si legge per primo.",
                        max_length=250,
                        null=True,
                        verbose_name="titolo",
                    ),
                ),
                (
                    "title_fr",
                    models.CharField(
                        help_text="Il titolo ufficiale per esteso, senza la sigla. Nell’elenco è ciò che si legge per primo.",
                        max_length=250,
                        null=True,
                        verbose_name="titolo",
                    ),
                ),
                (
                    "title_language",
                    models.CharField(
                        blank=True,
                        help_text="Solo se il titolo resta in una sola lingua in tutte le versioni, per esempio «en».",
                        max_length=2,
                        verbose_name="lingua del titolo",
                    ),
                ),
                (
                    "acronym",
                    models.CharField(
                        blank=True,
                        help_text="Come lo si chiama in breve. Per esempio «MC2CM».",
                        max_length=50,
                        verbose_name="sigla",
                    ),
                ),
                (
                    "cup",
                    models.CharField(
                        blank=True,
                        help_text="Il Codice Unico di Progetto, 15 caratteri, se ne ha uno.",
                        max_length=15,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]\\d{2}[A-Z]\\d{11}$",
                                "Un CUP ha 15 caratteri: una lettera, due cifre, una lettera, undici cifre. Per esempio «B19C20000030001».",
                            )
                        ],
                        verbose_name="CUP",
                    ),
                ),
                (
                    "information_as_of",
                    models.DateField(
                        blank=True,
                        help_text="Si legge sulla pagina: a quando risale ciò che sappiamo.",
                        null=True,
                        verbose_name="informazioni aggiornate al",
                    ),
                ),
                ("information_as_of_last", models.DateField(editable=False, null=True, serialize=False)),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="Una o due frasi per chi scorre l’elenco: chi fa che cosa, e dove.",
                        verbose_name="sintesi",
                    ),
                ),
                (
                    "summary_it",
                    models.TextField(
                        blank=True,
                        help_text="Una o due frasi per chi scorre l’elenco: chi fa che cosa, e dove.",
                        null=True,
                        verbose_name="sintesi",
                    ),
                ),
                (
                    "summary_en",
                    models.TextField(
                        blank=True,
                        help_text="Una o due frasi per chi scorre l’elenco: chi fa che cosa, e dove.",
                        null=True,
                        verbose_name="sintesi",
                    ),
                ),
                (
                    "summary_fr",
                    models.TextField(
                        blank=True,
                        help_text="Una o due frasi per chi scorre l’elenco: chi fa che cosa, e dove.",
                        null=True,
                        verbose_name="sintesi",
                    ),
                ),
                (
                    "description",
                    editorial.richtext.RichTextField(
                        blank=True, help_text="Da che cosa nasce, che cosa fa, con chi.", verbose_name="descrizione"
                    ),
                ),
                (
                    "description_it",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Da che cosa nasce, che cosa fa, con chi.",
                        null=True,
                        verbose_name="descrizione",
                    ),
                ),
                (
                    "description_en",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Da che cosa nasce, che cosa fa, con chi.",
                        null=True,
                        verbose_name="descrizione",
                    ),
                ),
                (
                    "description_fr",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Da che cosa nasce, che cosa fa, con chi.",
                        null=True,
                        verbose_name="descrizione",
                    ),
                ),
                (
                    "objectives",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Che cosa vuole cambiare: un punto per ogni obiettivo.",
                        verbose_name="obiettivi",
                    ),
                ),
                (
                    "objectives_it",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Che cosa vuole cambiare: un punto per ogni obiettivo.",
                        null=True,
                        verbose_name="obiettivi",
                    ),
                ),
                (
                    "objectives_en",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Che cosa vuole cambiare: un punto per ogni obiettivo.",
                        null=True,
                        verbose_name="obiettivi",
                    ),
                ),
                (
                    "objectives_fr",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Che cosa vuole cambiare: un punto per ogni obiettivo.",
                        null=True,
                        verbose_name="obiettivi",
                    ),
                ),
                (
                    "place_of_intervention",
                    models.CharField(
                        blank=True,
                        help_text="Il luogo a parole, quando è più preciso del Paese. Per esempio «Wadi Khaled, nel nord del Libano».",
                        max_length=250,
                        verbose_name="luogo di intervento",
                    ),
                ),
                (
                    "place_of_intervention_it",
                    models.CharField(
                        blank=True,
                        help_text="Il luogo a parole, quando è più preciso del Paese. Per esempio «Wadi Khaled, nel nord del Libano».",
                        max_length=250,
                        null=True,
                        verbose_name="luogo di intervento",
                    ),
                ),
                (
                    "place_of_intervention_en",
                    models.CharField(
                        blank=True,
                        help_text="Il luogo a parole, quando è più preciso del Paese. Per esempio «Wadi Khaled, nel nord del Libano».",
                        max_length=250,
                        null=True,
                        verbose_name="luogo di intervento",
                    ),
                ),
                (
                    "place_of_intervention_fr",
                    models.CharField(
                        blank=True,
                        help_text="Il luogo a parole, quando è più preciso del Paese. Per esempio «Wadi Khaled, nel nord del Libano».",
                        max_length=250,
                        null=True,
                        verbose_name="luogo di intervento",
                    ),
                ),
                (
                    "results",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Che cosa è cambiato davvero, con i numeri che si conoscono. Si scrive quando ci sono.",
                        verbose_name="risultati",
                    ),
                ),
                (
                    "results_it",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Che cosa è cambiato davvero, con i numeri che si conoscono. Si scrive quando ci sono.",
                        null=True,
                        verbose_name="risultati",
                    ),
                ),
                (
                    "results_en",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Che cosa è cambiato davvero, con i numeri che si conoscono. Si scrive quando ci sono.",
                        null=True,
                        verbose_name="risultati",
                    ),
                ),
                (
                    "results_fr",
                    editorial.richtext.RichTextField(
                        blank=True,
                        help_text="Che cosa è cambiato davvero, con i numeri che si conoscono. Si scrive quando ci sono.",
                        null=True,
                        verbose_name="risultati",
                    ),
                ),
                (
                    "activity_status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("1", "Pipeline/identification"),
                            ("2", "Implementation"),
                            ("3", "Finalisation"),
                            ("4", "Closed"),
                            ("5", "Cancelled"),
                            ("6", "Suspended"),
                        ],
                        help_text="A che punto è oggi. Vuoto se non si sa.",
                        max_length=1,
                        verbose_name="stato di avanzamento",
                    ),
                ),
                (
                    "countries",
                    django_countries.fields.CountryField(
                        blank=True,
                        help_text="Tutti i Paesi in cui si svolge.",
                        max_length=746,
                        multiple=True,
                        verbose_name="Paesi",
                    ),
                ),
                (
                    "planned_start",
                    models.DateField(
                        blank=True,
                        help_text="Quando si prevede che cominci.",
                        null=True,
                        verbose_name="inizio previsto",
                    ),
                ),
                ("planned_start_last", models.DateField(editable=False, null=True, serialize=False)),
                (
                    "actual_start",
                    models.DateField(
                        blank=True, help_text="Quando è cominciato davvero.", null=True, verbose_name="inizio effettivo"
                    ),
                ),
                ("actual_start_last", models.DateField(editable=False, null=True, serialize=False)),
                (
                    "planned_end",
                    models.DateField(
                        blank=True, help_text="Quando si prevede che finisca.", null=True, verbose_name="fine prevista"
                    ),
                ),
                ("planned_end_last", models.DateField(editable=False, null=True, serialize=False)),
                (
                    "actual_end",
                    models.DateField(
                        blank=True, help_text="Quando è finito davvero.", null=True, verbose_name="fine effettiva"
                    ),
                ),
                ("actual_end_last", models.DateField(editable=False, null=True, serialize=False)),
                (
                    "our_role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("lead", "Lead partner"),
                            ("partner", "Partner"),
                            ("stakeholder", "Stakeholder"),
                            ("supporter", "Supporter"),
                        ],
                        help_text="Che parte ha il nostro ente. Vuoto se non è dichiarato.",
                        max_length=20,
                        verbose_name="il nostro ruolo",
                    ),
                ),
                (
                    "official_website",
                    models.URLField(
                        blank=True,
                        help_text="L’indirizzo completo del sito del progetto, che comincia con «https://».",
                        max_length=500,
                        verbose_name="sito ufficiale",
                    ),
                ),
                (
                    "image",
                    models.ImageField(
                        blank=True,
                        help_text="Una fotografia JPEG, PNG o WebP. Senza, la pagina mostra il disegno del settore.",
                        upload_to="projects/",
                        verbose_name="immagine",
                    ),
                ),
                (
                    "image_alt",
                    models.CharField(
                        blank=True,
                        help_text="Che cosa si vede, per chi non vede l’immagine.",
                        max_length=250,
                        verbose_name="testo alternativo",
                    ),
                ),
                (
                    "image_alt_it",
                    models.CharField(
                        blank=True,
                        help_text="Che cosa si vede, per chi non vede l’immagine.",
                        max_length=250,
                        null=True,
                        verbose_name="testo alternativo",
                    ),
                ),
                (
                    "image_alt_en",
                    models.CharField(
                        blank=True,
                        help_text="Che cosa si vede, per chi non vede l’immagine.",
                        max_length=250,
                        null=True,
                        verbose_name="testo alternativo",
                    ),
                ),
                (
                    "image_alt_fr",
                    models.CharField(
                        blank=True,
                        help_text="Che cosa si vede, per chi non vede l’immagine.",
                        max_length=250,
                        null=True,
                        verbose_name="testo alternativo",
                    ),
                ),
                (
                    "areas",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Le aree dell’elenco dei progetti. Per esempio «Africa».",
                        related_name="projects",
                        to="projects.geographicarea",
                        verbose_name="aree geografiche",
                    ),
                ),
                (
                    "beneficiaries",
                    models.ManyToManyField(
                        blank=True,
                        help_text="A chi si rivolge.",
                        related_name="projects",
                        to="projects.beneficiary",
                        verbose_name="beneficiari",
                    ),
                ),
                (
                    "cities",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Le città partner che ci lavorano: il progetto compare anche sulle loro pagine.",
                        related_name="projects",
                        to="networks.partnercity",
                        verbose_name="città",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="creato da",
                    ),
                ),
                (
                    "documents",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Schede, rapporti, materiali. Quelli che ci sono già si trovano con una parola del titolo.",
                        related_name="projects",
                        to="documents.document",
                        verbose_name="documenti",
                    ),
                ),
                (
                    "follows",
                    models.ForeignKey(
                        blank=True,
                        help_text="Il progetto che questo continua.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="followed_by",
                        to="projects.project",
                        verbose_name="fase precedente",
                    ),
                ),
                (
                    "goals",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Solo gli obiettivi che il progetto dichiara: scrivi il numero o una parola del titolo.",
                        related_name="projects",
                        to="projects.goal",
                        verbose_name="obiettivi (Agenda 2030)",
                    ),
                ),
                (
                    "instruments",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Con che mezzi si realizza.",
                        related_name="projects",
                        to="projects.instrument",
                        verbose_name="strumenti",
                    ),
                ),
                (
                    "locations",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Luoghi che non sono città partner, per metterli sulla mappa.",
                        related_name="projects",
                        to="projects.location",
                        verbose_name="altri luoghi",
                    ),
                ),
                (
                    "organisations",
                    models.ManyToManyField(
                        related_name="projects",
                        through="projects.Partnership",
                        to="networks.organisation",
                        verbose_name="organizzazioni",
                    ),
                ),
                (
                    "programmes",
                    models.ManyToManyField(
                        related_name="projects",
                        through="projects.Funding",
                        to="projects.fundingprogramme",
                        verbose_name="programmi di finanziamento",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="modificato da",
                    ),
                ),
                (
                    "working_copy",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="editorial.revision",
                        verbose_name="bozza di modifica",
                    ),
                ),
            ],
            options={
                "verbose_name": "progetto",
                "verbose_name_plural": "progetti",
                "ordering": ["slug"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish", "translate"),
            },
        ),
        migrations.AddField(
            model_name="partnership",
            name="project",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="partnerships",
                to="projects.project",
                verbose_name="progetto",
            ),
        ),
        migrations.AddField(
            model_name="funding",
            name="project",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="fundings",
                to="projects.project",
                verbose_name="progetto",
            ),
        ),
        migrations.CreateModel(
            name="Sector",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "internal_note",
                    models.TextField(
                        blank=True,
                        help_text="La vede solo la redazione: che cosa manca, che cosa è da confermare.",
                        verbose_name="nota interna",
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versione")),
                (
                    "translation_en",
                    models.CharField(
                        choices=[
                            ("missing", "manca"),
                            ("unverified", "da verificare"),
                            ("stale", "da aggiornare"),
                            ("current", "aggiornata"),
                        ],
                        default="missing",
                        editable=False,
                        max_length=10,
                        verbose_name="inglese",
                    ),
                ),
                (
                    "translation_fr",
                    models.CharField(
                        choices=[
                            ("missing", "manca"),
                            ("unverified", "da verificare"),
                            ("stale", "da aggiornare"),
                            ("current", "aggiornata"),
                        ],
                        default="missing",
                        editable=False,
                        max_length=10,
                        verbose_name="francese",
                    ),
                ),
                (
                    "translation_en_since",
                    models.DateTimeField(editable=False, null=True, verbose_name="inglese, così dal"),
                ),
                (
                    "translation_fr_since",
                    models.DateTimeField(editable=False, null=True, verbose_name="francese, così dal"),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="creato il")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="modificato il")),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="L’ultima parte dell’indirizzo della pagina, uguale in tutte le lingue. Se resta vuoto si fa da sé.",
                        max_length=200,
                        unique=True,
                        verbose_name="indirizzo",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "bozza"),
                            ("review", "in revisione"),
                            ("published", "pubblicato"),
                            ("archived", "archiviato"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="stato",
                    ),
                ),
                ("publish_from", models.DateTimeField(blank=True, null=True, verbose_name="pubblica dal")),
                ("publish_until", models.DateTimeField(blank=True, null=True, verbose_name="pubblica fino al")),
                ("deleted_at", models.DateTimeField(editable=False, null=True, verbose_name="nel cestino dal")),
                (
                    "name",
                    models.CharField(
                        help_text="Come si legge nei filtri. Per esempio «Acqua e servizi igienici».",
                        max_length=120,
                        verbose_name="nome",
                    ),
                ),
                (
                    "name_it",
                    models.CharField(
                        help_text="Come si legge nei filtri. Per esempio «Acqua e servizi igienici».",
                        max_length=120,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "name_en",
                    models.CharField(
                        help_text="Come si legge nei filtri. Per esempio «Acqua e servizi igienici».",
                        max_length=120,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "name_fr",
                    models.CharField(
                        help_text="Come si legge nei filtri. Per esempio «Acqua e servizi igienici».",
                        max_length=120,
                        null=True,
                        verbose_name="nome",
                    ),
                ),
                (
                    "vocabulary",
                    models.CharField(
                        choices=[("1", "OCSE DAC a 5 cifre"), ("99", "nostro")],
                        default="1",
                        help_text="«OCSE DAC» se il settore ha un codice a 5 cifre; «nostro» se l’ha deciso l’ufficio.",
                        max_length=2,
                        verbose_name="vocabolario IATI",
                    ),
                ),
                (
                    "dac_code",
                    models.CharField(
                        blank=True,
                        help_text="Le 5 cifre dell’elenco OCSE DAC. Per esempio «14030».",
                        max_length=5,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d{5}$", "Un codice DAC ha cinque cifre, per esempio «15190»."
                            )
                        ],
                        verbose_name="codice DAC",
                    ),
                ),
                (
                    "cover",
                    models.CharField(
                        choices=[
                            ("water", "acqua: onde"),
                            ("migration", "migrazioni: strade che si incontrano"),
                            ("recycling", "riciclo: anelli"),
                            ("coast", "coste: linee di profondità"),
                            ("fields", "campi visti dall’alto"),
                            ("points", "punti uniti da linee"),
                        ],
                        default="points",
                        help_text="Illustra i progetti che non hanno una fotografia.",
                        max_length=20,
                        verbose_name="disegno di copertina",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="creato da",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="modificato da",
                    ),
                ),
                (
                    "working_copy",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="editorial.revision",
                        verbose_name="bozza di modifica",
                    ),
                ),
            ],
            options={
                "verbose_name": "settore di intervento",
                "verbose_name_plural": "settori di intervento",
                "ordering": ["slug"],
                "abstract": False,
                "default_permissions": ("add", "change", "delete", "view", "publish", "translate"),
            },
        ),
        migrations.AddField(
            model_name="project",
            name="sectors",
            field=models.ManyToManyField(
                blank=True,
                help_text="Di che cosa si occupa, secondo le categorie internazionali. Per esempio «Acqua».",
                related_name="projects",
                to="projects.sector",
                verbose_name="settori",
            ),
        ),
        migrations.AddConstraint(
            model_name="beneficiary",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "review", "published", "archived"])),
                name="projects_beneficiary_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="beneficiary",
            constraint=models.CheckConstraint(
                condition=models.Q(("publish_until__gt", models.F("publish_from"))),
                name="projects_beneficiary_window_in_order",
                violation_error_message="La fine della pubblicazione viene prima dell’inizio.",
            ),
        ),
        migrations.AddConstraint(
            model_name="fundingprogramme",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "review", "published", "archived"])),
                name="projects_fundingprogramme_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="fundingprogramme",
            constraint=models.CheckConstraint(
                condition=models.Q(("publish_until__gt", models.F("publish_from"))),
                name="projects_fundingprogramme_window_in_order",
                violation_error_message="La fine della pubblicazione viene prima dell’inizio.",
            ),
        ),
        migrations.AddConstraint(
            model_name="geographicarea",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "review", "published", "archived"])),
                name="projects_geographicarea_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="geographicarea",
            constraint=models.CheckConstraint(
                condition=models.Q(("publish_until__gt", models.F("publish_from"))),
                name="projects_geographicarea_window_in_order",
                violation_error_message="La fine della pubblicazione viene prima dell’inizio.",
            ),
        ),
        migrations.AddConstraint(
            model_name="geographicarea",
            constraint=models.CheckConstraint(
                condition=models.Q(("region_vocabulary__in", ["1", "99", ""])),
                name="projects_geographicarea_known_region_vocabulary",
                violation_error_message="Valore fuori dall’elenco dei codici.",
            ),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "review", "published", "archived"])),
                name="projects_goal_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(("publish_until__gt", models.F("publish_from"))),
                name="projects_goal_window_in_order",
                violation_error_message="La fine della pubblicazione viene prima dell’inizio.",
            ),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(("number__range", (1, 17))), name="projects_goal_one_of_seventeen"
            ),
        ),
        migrations.AddConstraint(
            model_name="instrument",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "review", "published", "archived"])),
                name="projects_instrument_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="instrument",
            constraint=models.CheckConstraint(
                condition=models.Q(("publish_until__gt", models.F("publish_from"))),
                name="projects_instrument_window_in_order",
                violation_error_message="La fine della pubblicazione viene prima dell’inizio.",
            ),
        ),
        migrations.AddConstraint(
            model_name="location",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "review", "published", "archived"])),
                name="projects_location_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="location",
            constraint=models.CheckConstraint(
                condition=models.Q(("publish_until__gt", models.F("publish_from"))),
                name="projects_location_window_in_order",
                violation_error_message="La fine della pubblicazione viene prima dell’inizio.",
            ),
        ),
        migrations.AddConstraint(
            model_name="location",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("latitude", None), ("longitude", None)),
                    models.Q(
                        ("latitude__isnull", False),
                        ("longitude__isnull", False),
                        ("latitude__range", (-90, 90)),
                        ("longitude__range", (-180, 180)),
                    ),
                    _connector="OR",
                ),
                name="projects_location_on_the_globe",
                violation_error_message="Servono latitudine (da -90 a 90) e longitudine (da -180 a 180), o nessuna delle due.",
            ),
        ),
        migrations.AddConstraint(
            model_name="location",
            constraint=models.CheckConstraint(
                condition=models.Q(("exactness__in", ["1", "2", ""])),
                name="projects_location_known_exactness",
                violation_error_message="Valore fuori dall’elenco dei codici.",
            ),
        ),
        migrations.AddConstraint(
            model_name="partnership",
            constraint=models.UniqueConstraint(
                fields=("project", "organisation", "role"),
                name="projects_partnership_role_once",
                violation_error_message="Questa organizzazione ha già questo ruolo nel progetto.",
            ),
        ),
        migrations.AddConstraint(
            model_name="partnership",
            constraint=models.CheckConstraint(
                condition=models.Q(("role__in", ["lead", "partner", "funder", "supporter"])),
                name="projects_partnership_known_role",
                violation_error_message="Valore fuori dall’elenco dei codici.",
            ),
        ),
        migrations.AddConstraint(
            model_name="partnership",
            constraint=models.CheckConstraint(
                condition=models.Q(("participating_role__in", ["1", "2", "3", "4", ""])),
                name="projects_partnership_known_participating_role",
                violation_error_message="Valore fuori dall’elenco dei codici.",
            ),
        ),
        migrations.AddConstraint(
            model_name="funding",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__gte", 0)),
                name="projects_funding_amount_not_negative",
                violation_error_message="L’importo non può essere negativo.",
            ),
        ),
        migrations.AddConstraint(
            model_name="funding",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount", None), ("currency__regex", "^[A-Z]{3}$"), _connector="OR"),
                name="projects_funding_amount_has_currency",
                violation_error_message="Indica la valuta dell’importo, per esempio «EUR».",
            ),
        ),
        migrations.AddConstraint(
            model_name="funding",
            constraint=models.CheckConstraint(
                condition=models.Q(("programme__isnull", False), ("funder__isnull", False), _connector="OR"),
                name="projects_funding_by_somebody",
                violation_error_message="Indica il programma, il finanziatore, o entrambi.",
            ),
        ),
        migrations.AddConstraint(
            model_name="funding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("committed_on", None), ("committed_on_last", None)),
                    models.Q(
                        ("committed_on__isnull", False),
                        ("committed_on_last__gte", models.F("committed_on")),
                        ("committed_on_last__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="projects_funding_committed_on_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="sector",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "review", "published", "archived"])),
                name="projects_sector_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="sector",
            constraint=models.CheckConstraint(
                condition=models.Q(("publish_until__gt", models.F("publish_from"))),
                name="projects_sector_window_in_order",
                violation_error_message="La fine della pubblicazione viene prima dell’inizio.",
            ),
        ),
        migrations.AddConstraint(
            model_name="sector",
            constraint=models.CheckConstraint(
                condition=models.Q(("vocabulary__in", ["1", "99", ""])),
                name="projects_sector_known_vocabulary",
                violation_error_message="Valore fuori dall’elenco dei codici.",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "review", "published", "archived"])),
                name="projects_project_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(("publish_until__gt", models.F("publish_from"))),
                name="projects_project_window_in_order",
                violation_error_message="La fine della pubblicazione viene prima dell’inizio.",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(("activity_status__in", ["1", "2", "3", "4", "5", "6", ""])),
                name="projects_project_known_activity_status",
                violation_error_message="Valore fuori dall’elenco dei codici.",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(("our_role__in", ["lead", "partner", "stakeholder", "supporter", ""])),
                name="projects_project_known_our_role",
                violation_error_message="Valore fuori dall’elenco dei codici.",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(("title_language__regex", "^([a-z]{2}|und)?$")),
                name="projects_project_title_language_is_a_code",
                violation_error_message="Scrivi il codice di due lettere della lingua, per esempio «en».",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(("planned_end_last__gte", models.F("planned_start"))),
                name="projects_project_planned_start_before_planned_end",
                violation_error_message="La fine viene prima dell’inizio.",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(("actual_end_last__gte", models.F("actual_start"))),
                name="projects_project_actual_start_before_actual_end",
                violation_error_message="La fine viene prima dell’inizio.",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("follows", None), models.Q(("follows", models.F("id")), _negated=True), _connector="OR"
                ),
                name="projects_project_does_not_follow_itself",
                violation_error_message="Un progetto non può seguire sé stesso.",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("information_as_of", None), ("information_as_of_last", None)),
                    models.Q(
                        ("information_as_of__isnull", False),
                        ("information_as_of_last__gte", models.F("information_as_of")),
                        ("information_as_of_last__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="projects_project_information_as_of_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("planned_start", None), ("planned_start_last", None)),
                    models.Q(
                        ("planned_start__isnull", False),
                        ("planned_start_last__gte", models.F("planned_start")),
                        ("planned_start_last__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="projects_project_planned_start_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("actual_start", None), ("actual_start_last", None)),
                    models.Q(
                        ("actual_start__isnull", False),
                        ("actual_start_last__gte", models.F("actual_start")),
                        ("actual_start_last__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="projects_project_actual_start_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("planned_end", None), ("planned_end_last", None)),
                    models.Q(
                        ("planned_end__isnull", False),
                        ("planned_end_last__gte", models.F("planned_end")),
                        ("planned_end_last__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="projects_project_planned_end_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("actual_end", None), ("actual_end_last", None)),
                    models.Q(
                        ("actual_end__isnull", False),
                        ("actual_end_last__gte", models.F("actual_end")),
                        ("actual_end_last__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="projects_project_actual_end_whole",
            ),
        ),
    ]
