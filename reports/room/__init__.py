"""Documents of a workshop: one report of the room, one for each participant, one workbook for the coach."""
