"""One family of metrics per file; the folder is the registry (see ``analyzer.registry``)."""
