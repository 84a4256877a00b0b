"""HTML and CSS of the reports; a package only so that an installed wheel finds them."""
