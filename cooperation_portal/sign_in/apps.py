from django.contrib.admin.apps import AdminConfig


class StaffAdminConfig(AdminConfig):
    """Django's admin, on a site of ours."""

    default_site = "cooperation_portal.sign_in.site.StaffSite"
