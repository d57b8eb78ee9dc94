"""The reference of the file format and the pages of the rules, as Markdown: made from what the toolkit knows."""
