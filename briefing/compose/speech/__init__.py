"""Bring what was said into one form: quotes and indirect speech -> statements, each tied to its meeting."""
