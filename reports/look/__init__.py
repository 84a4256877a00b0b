"""A coach's own look, and the colours of every edition."""
