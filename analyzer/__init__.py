"""A network in, an audit out: classifiers, knowledge tables, one metric per file, the plan."""
