"""``tiescope workshop``: a folder of participants in, a room report and a PDF for each of them out."""
