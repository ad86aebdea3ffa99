"""In which order models are written, so that what a record points at is there before it."""

from graphlib import CycleError, TopologicalSorter

from .schema import Kind, schema_of


def in_order_of_need(models):
    """The models, each after those that its foreign keys point at; within a circle only required keys count."""
    models = sorted(models, key=lambda model: model._meta.label_lower)
    try:
        return list(TopologicalSorter(_needs(models, required_only=False)).static_order())
    except CycleError:
        return list(TopologicalSorter(_needs(models, required_only=True)).static_order())


def _needs(models, required_only):
    return {
        model: [
            column.target
            for column in schema_of(model).columns
            if column.kind is Kind.REFERENCE
            and column.target is not model
            and column.target in models
            and not (required_only and column.field.null)
        ]
        for model in models
    }
