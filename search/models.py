"""What the search keeps: the state of the content, the rows that can be found, the words that stand in them."""

from django.db import models
from django.db.models import Q

from editorial.querysets import window_q


class ContentState(models.Model):
    """One row. `stamp` is another after every transaction that changes what the public may see.

    It is random, not a number: a backup that is put back brings the stamp that its content had, and no later change
    gives that one again.
    """

    stamp = models.CharField("timbro", max_length=32)

    class Meta:
        verbose_name = "stato dei contenuti"
        verbose_name_plural = "stato dei contenuti"

    def __str__(self):
        return self.stamp


class Generation(models.Model):
    """An index of the whole content. One is served; another may be under construction beside it."""

    is_served = models.BooleanField("in uso", default=False)
    #: Those of `search.stems.RULES` that all of it was built by; empty for one that grew from single saves.
    rules = models.CharField("regole", max_length=50, blank=True)

    class Meta:
        verbose_name = "generazione dell’indice"
        verbose_name_plural = "generazioni dell’indice"
        constraints = [
            models.UniqueConstraint("is_served", condition=Q(is_served=True), name="search_one_generation_is_served")
        ]

    def __str__(self):
        return f"{self.pk}{' (in uso)' if self.is_served else ''}"


class IndexRowQuerySet(models.QuerySet):
    def of(self, model, keys):
        """Rows of the objects of a model with these primary keys."""
        return self.filter(kind=model._meta.label_lower, object_id__in=keys)

    def visible(self, on):
        """Rows of what the public may see at the moment `on`."""
        return self.filter(window_q("visible_from", "visible_until", on))


class IndexRow(models.Model):
    """A text that can be found: an object as it reads in one language, or one page of a file of it.

    Only what is published has rows. Their window is copied from the object, so that it is looked at when somebody asks.
    Where something that is named in the text begins or ceases to be public in between, there is a row for each time.
    """

    generation = models.ForeignKey(Generation, models.DO_NOTHING, db_constraint=False, related_name="rows")
    kind = models.CharField(max_length=100)
    object_id = models.BigIntegerField()
    language = models.CharField(max_length=10)
    #: The bytes of the file and the page of it; empty and 0 for the object itself.
    sha256 = models.CharField(max_length=64, blank=True)
    page = models.PositiveIntegerField(default=0)
    #: Which of the times, the first being 0.
    part = models.PositiveSmallIntegerField(default=0)
    visible_from = models.DateTimeField(null=True)
    visible_until = models.DateTimeField(null=True)
    #: What is newer is found first.
    dated = models.DateField(null=True)
    #: What it can be narrowed by: "country:LB area:medio-oriente language:it"; a page of a file has only its language.
    facets = models.TextField(blank=True)
    slug = models.CharField(max_length=200)
    title = models.TextField()
    title_language = models.CharField(max_length=10)
    #: [language, text] of everything below the title, in the order in which it is read.
    texts = models.JSONField(default=list)
    #: The line under a hit for visitors of each language: [text, its language] of each part.
    lines = models.JSONField(default=dict)
    digest = models.CharField(max_length=32)

    objects = IndexRowQuerySet.as_manager()

    class Meta:
        verbose_name = "riga dell’indice"
        verbose_name_plural = "righe dell’indice"
        constraints = [
            models.UniqueConstraint(
                fields=["generation", "kind", "object_id", "language", "sha256", "page", "part"],
                name="search_every_text_once",
            )
        ]

    def __str__(self):
        return f"{self.kind} {self.object_id} {self.language}{f' {self.page}' if self.page else ''}"


class Word(models.Model):
    """A word that stands in some row, for words that are only begun or misspelt.

    A word stays when its last row goes, until the index is built anew; so nothing is shown of it unless it stands in a
    row that the public may see.
    """

    generation = models.ForeignKey(Generation, models.DO_NOTHING, db_constraint=False, related_name="words")
    language = models.CharField(max_length=10)
    length = models.PositiveSmallIntegerField()
    word = models.CharField(max_length=60)
    written = models.CharField(max_length=120)

    class Meta:
        verbose_name = "parola dell’indice"
        verbose_name_plural = "parole dell’indice"
        constraints = [
            models.UniqueConstraint(fields=["generation", "language", "word"], name="search_every_word_once")
        ]
        indexes = [models.Index(fields=["generation", "language", "length"], name="search_word_by_length")]

    def __str__(self):
        return self.written
