"""Drawings of a room, from values that are already safe to publish."""
