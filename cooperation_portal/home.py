"""What the home page shows; every figure is counted from the data."""

from django.db.models import Count, DateField, Max, Min, Prefetch, Value, prefetch_related_objects

from documents.models import Document
from editorial.querysets import visible_q
from events.models import Event
from pages.models import Highlight
from projects.models import GeographicArea, Location, Project, Sector

_PROJECTS_OF_AN_AREA = 4


def figures():
    """How many projects, events and documents the public may see, and the years of the first and the last event."""
    none = Value(None, output_field=DateField())
    rows = (
        Event.objects.published()
        .order_by()
        .annotate(counted=Value("event"))
        .values_list("counted")
        .annotate(total=Count("pk"), first=Min("starts_on"), last=Max("starts_on"))
    ).union(
        *(
            contents.published()
            .order_by()
            .annotate(counted=Value(name))
            .values_list("counted")
            .annotate(total=Count("pk"), first=none, last=none)
            for name, contents in (("project", Project.objects), ("document", Document.objects))
        ),
        all=True,
    )
    found = {name: (total, first, last) for name, total, first, last in rows}
    event_count, first, last = found.get("event", (0, None, None))
    return {
        "project_count": found.get("project", (0,))[0],
        "document_count": found.get("document", (0,))[0],
        "event_count": event_count,
        "event_years": sorted({str(day.year) for day in (first, last) if day}),
    }


def areas_with_projects():
    """The areas in which there are projects, each with `project_count` and the first of them in `shown_projects`."""
    projects = Project.objects.published().in_display_order().without_long_texts()[:_PROJECTS_OF_AN_AREA]
    return (
        GeographicArea.objects.published()
        .annotate(project_count=Count("projects", filter=visible_q("projects__")))
        .filter(project_count__gt=0)
        .prefetch_related(Prefetch("projects", projects, to_attr="shown_projects"))
    )


def highlights_and_areas():
    """What stands out, and the areas with their projects; the sectors of all these projects are fetched at once."""
    highlights = list(Highlight.objects.showing().with_targets().prefetch_related(None)[: Highlight.SHOWN_AT_ONCE])
    areas = list(areas_with_projects())
    projects = [highlight.project for highlight in highlights if highlight.project]
    projects += [project for area in areas for project in area.shown_projects]
    prefetch_related_objects(projects, Prefetch("sectors", Sector.objects.published()))
    return highlights, areas


def places_of_projects():
    """The places, other than partner cities, of the projects that the public may see."""
    return Location.objects.published().filter(visible_q("projects__")).distinct()
