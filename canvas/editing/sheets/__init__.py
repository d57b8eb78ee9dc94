"""A track as sheets that people fill in, and the way back: what is on them, what was changed, and where it goes."""
