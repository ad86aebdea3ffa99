"""The events of a project and of the phases after it."""


def timeline_of(project, phases):
    """Pairs of a project and its first events, each once: the project's own, then those of the phases after it.

    An event beyond the first of the project may stand under a phase after it.

    `phases` are those of `page_parts.phases_of`. A project without events of its own is left out.
    """
    told = set()
    pairs = []
    for phase in phases:
        if project.pk not in (phase.pk, phase.follows_id):
            continue
        events = [event for event in phase.shown_events if event.pk not in told]
        told.update(event.pk for event in events)
        if events or phase.event_count > len(phase.shown_events):
            pairs.append((phase, events))
    return pairs
