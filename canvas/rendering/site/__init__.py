"""Tracks as pages of a website: plain Markdown with ready HTML inside, which any generator can build."""
