"""How a project presents itself: its names, its place and period in words, its state with the date of what is known."""

from zlib import crc32

from django.db import models
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.translation import gettext, ngettext, pgettext

from editorial.languages import active_language, language_apart, text_and_language
from editorial.partial_dates import format_information_date, format_period, sentence_with_date
from editorial.templatetags.editorial import text
from search.words import folded

from .codes import ActivityStatus

#: How full the dot beside a status is: under way, about to begin or to end, over.
_MARKS = {
    ActivityStatus.PIPELINE: "half",
    ActivityStatus.IMPLEMENTATION: "full",
    ActivityStatus.FINALISATION: "half",
}
#: How many drawings there are for each kind of cover.
_COVER_VARIANTS = 4
_WITHOUT_SECTOR = "points"
#: A longer description of the place gives way to counts of cities and countries on a card.
_LONGEST_PLACE = 60


class ProjectPresentation(models.Model):
    """What cards, pages and feeds read of a project. Related objects come from `with_card_parts`."""

    class Meta:
        abstract = True

    @property
    def short_name(self):
        """The acronym where there is one, else the title in the active language."""
        return self.acronym or self.title

    @property
    def long_name(self):
        """The title, where the acronym already stands for the short name; else empty."""
        return self.title if self.acronym else ""

    @property
    def name_language(self):
        """The language that the title is in, where it is not the page's; else empty."""
        if self.title_language:
            return "" if self.title_language == active_language() else self.title_language
        return language_apart(self, "title")

    @property
    def short_name_language(self):
        """The language that the short name is in, where it is not the page's; an acronym is in none."""
        return "" if self.acronym else self.name_language

    def told_texts(self):
        """Without the title where it is a name in a language of its own: that is not translated."""
        return [name for name in self.texts_of_the_page if name != "title" or not self.title_language]

    @property
    def start(self):
        """The actual start, else the planned one; None where neither is known."""
        return self.actual_start or self.planned_start

    @property
    def end(self):
        """The actual end, else the planned one; None where neither is known."""
        return self.actual_end or self.planned_end

    @property
    def period(self):
        """Start and end as known, in the active language, saying what was only planned: "2015–2018".

        Empty where nothing is known.
        """
        words = format_period(self.start, self.end)
        start_is_planned = self.start is not None and self.actual_start is None
        end_is_planned = self.end is not None and self.actual_end is None
        if start_is_planned and (end_is_planned or self.end is None):
            return gettext("%(period)s (planned)") % {"period": words}
        if start_is_planned:
            return gettext("%(period)s (planned start)") % {"period": words}
        if end_is_planned:
            return gettext("%(period)s (planned end)") % {"period": words}
        return words

    @property
    def place(self):
        """Where it takes place, in a few words: the place as written, else its countries, else its areas."""
        return self.place_in(self.areas.all())

    def place_in(self, areas):
        """The same, where the areas that the public may see are at hand."""
        return self.known_place or format_html_join(", ", "{}", ((text(area, "name"),) for area in areas))

    @property
    def known_place(self):
        """Where it takes place, as far as that is known closer than its areas; else empty."""
        written = text_and_language(self, "place_of_intervention")[0]
        if written and (len(written) <= _LONGEST_PLACE or not self.countries):
            return text(self, "place_of_intervention")
        if written:
            count = len(self.countries)
            return ngettext("%(count)s country", "%(count)s countries", count) % {"count": count}
        return self.country_names

    @property
    def country_names(self):
        """Its countries in the active language and in the order of their names, which is not that of their codes."""
        return ", ".join(sorted((str(country.name) for country in self.countries), key=folded))

    @property
    def public_programmes(self):
        """The programmes that pay for it, as far as the public may see them, each once."""
        programmes = dict.fromkeys(funding.public_programme for funding in self.fundings.all())
        return [programme for programme in programmes if programme]

    @property
    def main_sector(self):
        """The first of its sectors; None where there is none."""
        return next(iter(self.sectors.all()), None)

    @property
    def cover_drawing(self):
        """The kind of drawing on its cover, by its main sector."""
        return self.main_sector.cover if self.main_sector else _WITHOUT_SECTOR

    @property
    def cover(self):
        """The static file of its cover: always the same drawing for the same slug."""
        variant = crc32(self.slug.encode()) % _COVER_VARIANTS + 1
        return f"build/img/covers/{self.cover_drawing}-{variant}.svg"

    @property
    def status_label(self):
        """The activity status and when that was known, so that an old "in progress" never passes for today's.

        Empty where the status is not known.
        """
        status = self.get_activity_status_display()
        if not status or not self.information_as_of:
            return status
        pattern = {
            # Translators: a project's status and the date of what is known: "Closed (as of 2018)"
            "year": lambda: pgettext("known to a year", "%(status)s (as of %(date)s)"),
            "month": lambda: pgettext("known to a month", "%(status)s (as of %(date)s)"),
            "day": lambda: pgettext("known to a day", "%(status)s (as of %(date)s)"),
        }[self.information_as_of.precision]()
        return sentence_with_date(pattern, self.information_as_of, status=status)

    def has_old_state(self, on=None):
        """True when it was last heard of before the year that precedes the day `on` (default: today).

        What is closed or cancelled stays so: only a state that passes can be old.
        """
        known, today = self.information_as_of, on or timezone.localdate()
        passes = self.activity_status not in ("", ActivityStatus.CLOSED, ActivityStatus.CANCELLED)
        return bool(known) and passes and known.last.year < today.year - 1

    @property
    def status_mark(self):
        """How full the dot beside the status is: "full", "half" or "empty"; what is known of long ago fills no dot."""
        return "empty" if self.has_old_state() else _MARKS.get(self.activity_status, "empty")

    @property
    def information_label(self):
        """ "Information as of 2018", in the active language; empty where the date is not known."""
        return format_information_date(self.information_as_of)
