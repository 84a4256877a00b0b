"""Files in, one ``Network`` out: readers, dialects as data, and the merge of one person's records."""
