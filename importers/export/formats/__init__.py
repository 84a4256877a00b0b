"""Kinds of file that contacts are written as; this folder is the registry.

A module has an ``ENDING`` (".csv") and ``write(frame, stream)``.
"""
