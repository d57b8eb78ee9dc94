"""A track with and without something, in words, as a table and as a picture."""
