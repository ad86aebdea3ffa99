"""Events: each exists once and is shown wherever it belongs."""

import uuid
import zoneinfo
from functools import cache
from urllib.parse import urlsplit

from babel.dates import get_timezone_name
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_countries.fields import CountryField

from documents.labels import language_choices, language_name
from documents.models import Document
from editorial.choices import in_code_list, language_code
from editorial.languages import active_language, text_and_language
from editorial.models import Publishable
from editorial.partial_dates import format_day_range
from editorial.querysets import RowQuerySet
from editorial.richtext import RichTextField
from networks.models import Network, Organisation, PartnerCity
from projects.models import Location, Project

from .querysets import EventQuerySet


class EventKind(models.TextChoices):
    MEETING = "meeting", _("Meeting")
    CONFERENCE = "conference", _("Conference")
    SEMINAR = "seminar", _("Seminar")
    WORKSHOP = "workshop", _("Workshop")
    ASSEMBLY = "assembly", _("Assembly")
    TRAINING = "training", _("Training")


def validate_time_zone(name):
    """Raises ValidationError unless `name` is a zone of the IANA time zone database."""
    if name not in _time_zones():
        raise ValidationError("Non è un fuso orario: scrivi per esempio «Europe/Paris».")


@cache
def _time_zones():
    # Each time it is asked the library opens every file of the database: some 600.
    return zoneinfo.available_timezones()


class Event(Publishable):
    """A meeting, conference, seminar… with what is said before it and what is told after it."""

    title = models.CharField(
        "titolo",
        max_length=250,
        help_text="Come lo si annuncia, senza data né luogo. Per esempio «Seminario sull’accoglienza».",
    )
    theme = models.CharField(
        "tema",
        max_length=400,
        blank=True,
        help_text="L’argomento, in poche parole: sta in cima alla pagina. Per esempio «Migrazioni e governo locale».",
    )
    kind = models.CharField(
        "tipo",
        max_length=20,
        choices=EventKind.choices,
        default=EventKind.MEETING,
        help_text="Che genere di incontro è: si legge accanto alla data.",
    )
    starts_on = models.DateField(
        "primo giorno",
        null=True,
        blank=True,
        help_text="Giorno, mese e anno: «22/03/2027». Serve per pubblicare.",
    )
    starts_at = models.TimeField(
        "ora di inizio",
        null=True,
        blank=True,
        help_text="Per esempio «9:30». Lasciala vuota se non si conosce: sulla pagina non compare nessuna ora.",
    )
    ends_on = models.DateField("ultimo giorno", null=True, blank=True, help_text="Per esempio «24/03/2027».")
    ends_at = models.TimeField(
        "ora di fine",
        null=True,
        blank=True,
        help_text="Per esempio «17:00». Vuota se non si conosce.",
    )
    time_zone = models.CharField(
        "fuso orario del luogo",
        max_length=50,
        default=timezone.get_default_timezone_name,
        validators=[validate_time_zone],
        help_text="Quello di dove si tiene. Per esempio «Europe/Rome», o «Asia/Beirut» per il Libano.",
    )
    city = models.ForeignKey(
        PartnerCity,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="events",
        verbose_name="città",
        help_text="La città partner dove si tiene: scrivi le prime lettere e scegli.",
    )
    location = models.ForeignKey(
        Location,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="events",
        verbose_name="altro luogo",
        help_text="Un luogo che non è una città partner: scrivi le prime lettere e scegli.",
    )
    place = models.CharField(
        "luogo, a parole", max_length=200, blank=True, help_text="Solo se non è né una città né un luogo in elenco."
    )
    country = CountryField(
        "Paese",
        blank=True,
        help_text="Si prende dalla città o dal luogo: scegli il Paese solo se non hai scelto né l’una né l’altro.",
    )
    venue = models.CharField("sede", max_length=200, blank=True, help_text="Per esempio il palazzo o la sala.")
    presentation = RichTextField("presentazione", blank=True, help_text="Prima dell’evento: a che cosa si invita.")
    report = RichTextField("resoconto", blank=True, help_text="Dopo l’evento: che cosa è successo.")
    projects = models.ManyToManyField(
        Project,
        blank=True,
        related_name="events",
        verbose_name="progetti",
        help_text="I progetti di cui fa parte: l’evento compare anche sulle loro pagine.",
    )
    networks = models.ManyToManyField(
        Network,
        blank=True,
        related_name="events",
        verbose_name="reti",
        help_text="Le reti che lo promuovono: l’evento compare anche sulle loro pagine.",
    )
    organisers = models.ManyToManyField(
        Organisation,
        blank=True,
        related_name="events",
        verbose_name="organizzatori",
        help_text="Chi lo organizza: enti e associazioni, mai persone.",
    )
    documents = models.ManyToManyField(
        Document,
        blank=True,
        related_name="events",
        verbose_name="documenti",
        help_text="Programma, presentazioni, atti. Quelli che ci sono già si trovano con una parola del titolo.",
    )
    online_url = models.URLField(
        "indirizzo per seguirlo in rete",
        max_length=500,
        blank=True,
        help_text="L’indirizzo completo per seguirlo o iscriversi. Per esempio «https://example.org/diretta».",
    )

    texts_of_the_page = ("title", "theme", "presentation", "report")
    inline_rows = ("links",)
    required_to_publish = ("starts_on",)

    objects = EventQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = "evento"
        verbose_name_plural = "eventi"
        ordering = ["-starts_on", "slug"]
        constraints = [
            *Publishable.Meta.constraints,
            in_code_list("kind", EventKind, is_required=True),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="events_event_days_in_order",
                violation_error_message="L’ultimo giorno viene prima del primo.",
            ),
            models.CheckConstraint(
                condition=Q(starts_at=None)
                | Q(ends_at=None)
                # Without the first half an unknown last day would make the whole condition unknown, which passes.
                | Q(ends_on__isnull=False, ends_on__gt=F("starts_on"))
                | Q(ends_at__gte=F("starts_at")),
                name="events_event_hours_in_order",
                violation_error_message="L’ora di fine viene prima dell’ora di inizio.",
            ),
        ]

    def get_absolute_url(self):
        return reverse("events:detail", args=[self.slug])

    @property
    def when(self):
        """Days, and hours where they are known, in the active language; a date without a time shows none."""
        return f"{self.days}, {self.hours}" if self.hours else self.days

    @property
    def days(self):
        """The day or days with their year, in the active language: "30 novembre – 2 dicembre 2017"; empty for none."""
        return format_day_range(self.starts_on, self.ends_on) if self.starts_on else ""

    @property
    def when_days(self):
        """The number of the day or days, where all are of one month: "9–10"; else empty."""
        return self._days_and_month[0]

    @property
    def when_month(self):
        """Month and year, where all days are of one month: "marzo 2016"; else empty."""
        return self._days_and_month[1]

    @property
    def hours(self):
        """The hours that are known, of the place's own clock, in the active language; else empty."""
        start, end = (time_format(hour) if hour is not None else "" for hour in (self.starts_at, self.ends_at))
        if end and not start:
            return gettext("until %(hour)s") % {"hour": end}
        return f"{start}–{end}" if end else start

    @property
    def time_zone_name(self):
        """The place's time zone in the active language, where an hour is shown; else empty."""
        return get_timezone_name(self.time_zone, locale=active_language()) if self.hours else ""

    def leave_out_hidden_place(self):
        """Have city and location read None where the public may not see them; for rows of `with_joined_place`."""
        for name, is_public in (("city", self.is_city_public), ("location", self.is_location_public)):
            if not is_public:
                # What is read, not the key: the object stays as it is stored.
                self._meta.get_field(name).set_cached_value(self, None)

    @property
    def place_country(self):
        """The country of the city or of the location, else the one that stands with the event."""
        return (self.city or self.location or self).country

    @property
    def place_texts(self):
        """What names the place, from the building to the town, each as (object, translated field)."""
        if named := self.city or self.location:
            town = (named, "name")
        else:
            town = (self, "place")
        return [(owner, field) for owner, field in ((self, "venue"), town) if text_and_language(owner, field)[0]]

    def is_past(self, on=None):
        """True once its last day is over, on the day `on` (default: today); a draft may lack its days."""
        last = self.ends_on or self.starts_on
        return last is not None and last < (on or timezone.localdate())

    def account(self, on=None):
        """The text that fits the day `on` (default: today): "report" once it is over and one is written.

        Otherwise "presentation", or empty where there is none.
        """
        if self.is_past(on) and text_and_language(self, "report")[0]:
            return "report"
        return "presentation" if text_and_language(self, "presentation")[0] else ""

    def told_texts(self, on=None):
        """Title and theme, and of presentation and report the one that fits the day `on` (default: today)."""
        return [name for name in ("title", "theme", self.account(on)) if name]

    @property
    def _days_and_month(self):
        first, last = self.starts_on, self.ends_on or self.starts_on
        if first is None or (first.year, first.month) != (last.year, last.month):
            return "", ""
        days, _space, month = self.days.partition(" ")
        return days, month


class EventLink(models.Model):
    """A video, a live stream or a page elsewhere."""

    class Kind(models.TextChoices):
        VIDEO = "video", _("Video")
        STREAM = "stream", _("Live stream")
        PAGE = "page", _("Web page")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="links", verbose_name="evento")
    title = models.CharField(
        "titolo",
        max_length=250,
        help_text="Che cosa si apre. Per esempio «Registrazione della prima sessione».",
    )
    url = models.URLField(
        "indirizzo",
        max_length=500,
        help_text="L’indirizzo completo, che comincia con «https://».",
    )
    language = models.CharField(
        "lingua",
        max_length=3,
        choices=language_choices,
        blank=True,
        help_text="In che lingua è ciò che si apre.",
    )
    kind = models.CharField(
        "tipo",
        max_length=10,
        choices=Kind.choices,
        default=Kind.PAGE,
        help_text="Video, diretta o pagina: decide l’icona e le parole accanto.",
    )
    position = models.PositiveSmallIntegerField(
        "posizione",
        default=0,
        help_text="L’ordine sulla pagina: prima lo 0, poi l’1, poi il 2.",
    )

    objects = RowQuerySet.as_manager()

    class Meta:
        verbose_name = "collegamento"
        verbose_name_plural = "collegamenti"
        ordering = ["event", "position", "id"]
        constraints = [in_code_list("kind", ["video", "stream", "page"], is_required=True), language_code("language")]

    def __str__(self):
        return self.title or self.url

    @property
    def domain(self):
        """The host that the link leads to, without "www."."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")

    @property
    def language_name(self):
        """The language of what is linked, in the active language; empty where it is not known."""
        return language_name(self.language) if self.language else ""
