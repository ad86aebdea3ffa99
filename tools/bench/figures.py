"""How a number is written in the table."""


def number(value, divisor=1):
    """About three digits of a number that was measured, all of one above a hundred; "—" for none."""
    if value is None:
        return "—"
    value = value / divisor
    if value >= 99.95 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.2f}" if value < 0.995 else f"{value:.1f}"
