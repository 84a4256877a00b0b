"""Formulas on plain counts and arrays: no frame, no contact, no wording."""
