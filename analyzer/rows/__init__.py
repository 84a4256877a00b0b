"""The rows behind the figures: sectors, levels, grid, years, exchanges, people."""
