"""How the staff gets in: a password, held back after wrong ones, then a code from the telephone; and who keeps whom."""
