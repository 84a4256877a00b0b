"""One chart per file: ``draw(rows, words) -> Chart``, from plain audit rows to an SVG of 174 mm width."""
