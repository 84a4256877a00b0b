"""From figures to moves: whom to revive, introduce, thank and meet, and what to do in the next ninety days."""
