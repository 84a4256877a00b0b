"""What the program knows, as data: one row per fact."""
