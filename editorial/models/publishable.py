"""Content with an address of its own, which the public sees when its state and its window say so."""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F

from ..languages import SOURCE_LANGUAGE, is_untranslated
from ..publication import check_publishable
from ..querysets import PublishableQuerySet
from ..slugs import free_slug
from .record import Record
from .revisions import FormerSlug, Revision


class Publishable(Record):
    """Content with an address of its own that the public sees when its state and its window say so."""

    class State(models.TextChoices):
        DRAFT = "draft", "bozza"
        REVIEW = "review", "in revisione"
        PUBLISHED = "published", "pubblicato"
        ARCHIVED = "archived", "archiviato"

    slug = models.SlugField(
        "indirizzo",
        max_length=200,
        unique=True,
        blank=True,
        help_text="L’ultima parte dell’indirizzo della pagina, uguale in tutte le lingue. Se resta vuoto si fa da sé.",
    )
    state = models.CharField("stato", max_length=10, choices=State.choices, default=State.DRAFT)
    publish_from = models.DateTimeField("pubblica dal", null=True, blank=True)
    publish_until = models.DateTimeField("pubblica fino al", null=True, blank=True)
    working_copy = models.ForeignKey(
        Revision,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="bozza di modifica",
    )
    deleted_at = models.DateTimeField("nel cestino dal", null=True, editable=False)

    #: The translated field that names the object, and makes its slug.
    naming_field = "title"
    #: The translated fields that its page tells its subject in: while one is missing in a language, the page is not
    #: translated into it. Names of places and descriptions of pictures fall back in silence.
    texts_of_the_page = ("title",)
    #: How many characters people read at a glance, for the texts where it matters: a counter in the form, no limit.
    recommended_lengths = {"title": 60, "summary": 160}
    bookkeeping = Record.bookkeeping + ("state", "working_copy", "deleted_at")

    objects = PublishableQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = True
        default_permissions = ("add", "change", "delete", "view", "publish", "translate")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["draft", "review", "published", "archived"]),
                name="%(app_label)s_%(class)s_known_state",
            ),
            models.CheckConstraint(
                condition=models.Q(publish_until__gt=F("publish_from")),
                name="%(app_label)s_%(class)s_window_in_order",
                violation_error_message="La fine della pubblicazione viene prima dell’inizio.",
            ),
        ]

    def __str__(self):
        return getattr(self, self.naming_field) or self.slug

    @property
    def is_live(self):
        """True when only its window decides whether the public sees it: then changes are kept apart until published."""
        return self.state == self.State.PUBLISHED and self.deleted_at is None

    @property
    def awaits_review(self):
        """True when somebody has sent it, or the changes to it, to be reviewed."""
        waiting = Revision.Kind.REVIEW
        return self.state == self.State.REVIEW or bool(self.working_copy and self.working_copy.kind == waiting)

    def told_texts(self):
        """Those of `texts_of_the_page` that the page shows, whatever language they are in."""
        return self.texts_of_the_page

    @property
    def is_untranslated(self):
        """True when a text of its page is missing in the active language, so that the Italian one is shown."""
        return is_untranslated(self)

    def clean(self):
        if not (getattr(self, f"{self.naming_field}_{SOURCE_LANGUAGE}") or "").strip():
            raise ValidationError({f"{self.naming_field}_{SOURCE_LANGUAGE}": "Scrivi almeno il nome italiano."})

    def save(self, *args, claimed=False, **kwargs):
        """An empty slug makes itself; a changed one of a published object leaves its old address behind.

        What is published afterwards is checked like everything that is published; raises NotPublishable.
        """
        if not self.slug:
            self.slug = free_slug(self, getattr(self, f"{self.naming_field}_{SOURCE_LANGUAGE}") or "")
        with transaction.atomic():
            if not self._state.adding:
                stored = type(self)._base_manager.filter(pk=self.pk, state=self.State.PUBLISHED).values("slug").first()
                if stored:
                    self.remember_address(stored["slug"])
            super().save(*args, claimed=claimed, **kwargs)
            # Inside `settle`, which claims the version itself, what is checked is what it makes of the rows.
            if self.is_live and not claimed:
                check_publishable(self)

    def remember_address(self, slug):
        """From now on the slug that it had while it was published leads here, unless it is its slug still."""
        FormerSlug.remember(self, slug)
