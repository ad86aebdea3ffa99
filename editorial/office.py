"""The site of the staff: its home page says what there is to do."""

from django.contrib.admin import AdminSite
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse


class Office(AdminSite):
    site_header = "Redazione"
    site_title = "Redazione"
    index_title = "Da fare"
    enable_nav_sidebar = False

    def index(self, request, extra_context=None):
        # The page's parts need the admin's classes, which are registered with this site when they are imported.
        from .admin.home import home_parts

        context = {
            **self.each_context(request),
            "title": self.index_title,
            **home_parts(request, self),
            **(extra_context or {}),
        }
        request.current_app = self.name
        return TemplateResponse(request, "editorial/home.html", context)

    def get_urls(self):
        from .admin.pages import page_addresses

        return [*page_addresses(self), *super().get_urls()]

    def autocomplete_view(self, request):
        from .admin.choosing import ChoicesView

        return ChoicesView.as_view(admin_site=self)(request)

    def get_app_list(self, request, app_label=None):
        """None: Django makes it for the context of every page, a tenth of its time, and none of ours shows it."""
        return []

    def app_index(self, request, app_label, extra_context=None):
        """What an app holds is no division that the staff knows: everything is on the home page."""
        return HttpResponseRedirect(reverse("admin:index", current_app=self.name))
