"""What exporters write, as data: headers of LinkedIn and address books, code pages; and its readers."""
