"""What does not fit together, in words: two people's changes may each be right and contradict each other."""

from django.db.models import UniqueConstraint

CLASH = "Ciò che hai scelto non sta insieme: cambia una delle scelte."


def clash_sentence(obj, error):
    """An Italian sentence for the IntegrityError that the choices met.

    It names the rule where the database tells which it was: a check by its name, what must be unique also by its
    columns (SQLite). `obj` is the object whose rows, inline ones included, were written.
    """
    models = [type(obj), *(obj._meta.get_field(name).related_model for name in obj.inline_rows)]
    for model in models:
        for constraint in model._meta.constraints:
            if constraint.name in str(error) or _columns_named(model, constraint) in str(error):
                return f"{CLASH} {_rule(constraint)}".strip()
    return CLASH


def _columns_named(model, constraint):
    """How SQLite names what must be unique: "table.column, table.column"."""
    if not isinstance(constraint, UniqueConstraint) or not constraint.fields:
        return constraint.name
    columns = [model._meta.get_field(name).column for name in constraint.fields]
    return ", ".join(f"{model._meta.db_table}.{column}" for column in columns)


def _rule(constraint):
    said = str(constraint.violation_error_message)
    return "" if said == str(constraint.default_violation_error_message) else said
