"""What changed between two files, in words and as a page."""
