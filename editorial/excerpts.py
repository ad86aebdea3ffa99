"""How much the page of an object shows of what belongs to it: the first of a long list, beside a link to all of it."""

#: Cards, and rows that say more than a name.
SHOWN = 12
#: Mere names.
NAMES_SHOWN = 24
