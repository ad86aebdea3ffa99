"""The views of every content type: a list, a page of its own, and a short way to that page."""

from django.http import Http404, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.views.generic import DetailView, ListView

from .languages import is_wholly_untranslated, partly_translated, translations_of
from .models import FormerSlug


class PublishedListView(ListView):
    """A list of what the public may see; a malformed or missing page number is 404.

    Subclasses give `queryset` (a published queryset word, asked anew at each request through `get_queryset`), the
    template and `nav_section`, the entry of the menu that is marked.
    """

    paginate_by = 20
    nav_section = ""

    def get_context_data(self, **kwargs):
        query = self.request.GET.copy()
        query.pop("page", None)
        context = super().get_context_data(nav_section=self.nav_section, query=query.urlencode(), **kwargs)
        return context | {"last_updated": last_updated(self.records_of(context["object_list"]))}

    def records_of(self, rows):
        """What the rows of a page show."""
        return rows


def last_updated(records):
    """The moment of the latest change of any of them; None where there is none."""
    return max((record.updated_at for record in records), default=None)


class PublishedDetailView(DetailView):
    """The page of one object; an address that the object had before redirects to the present one, for good."""

    nav_section = ""

    def get(self, request, *args, **kwargs):
        try:
            return super().get(request, *args, **kwargs)
        except Http404:
            if heir := self._heir():
                return HttpResponsePermanentRedirect(self.address_of(heir))
            raise

    def _heir(self):
        among = self.get_queryset()
        label, slug = among.model._meta.label_lower, self.kwargs["slug"]
        former = FormerSlug.objects.filter(model=label, slug=slug).first()
        # An object that took its former slug again is no heir of itself: the redirect would lead in a circle.
        return among.exclude(slug=slug).filter(pk=former.object_id).first() if former else None

    def address_of(self, heir):
        """Where the former address leads; for views of something that belongs to the object."""
        return heir.get_absolute_url()

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            nav_section=self.nav_section,
            translations=translations_of(self.object),
            partly_translated=partly_translated(self.object),
            untranslated=self.object.is_untranslated,
            wholly_untranslated=is_wholly_untranslated(self.object),
            **kwargs,
        )


class ShortAddressView(PublishedDetailView):
    """From a short address, which knows no language, to the page of an object in the visitor's.

    The address that an object had before leads there too: what is printed cannot be changed.
    """

    def get(self, request, *args, **kwargs):
        try:
            found = self.get_object()
        except Http404:
            if not (found := self._heir()):
                raise
        return HttpResponseRedirect(found.get_absolute_url())
