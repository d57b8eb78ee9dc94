"""The workbook in which people fill in a track who do not open its file."""
