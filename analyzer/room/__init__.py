"""A room: what a group of people reaches together, and who opens doors for whom. Figures only, no documents."""
