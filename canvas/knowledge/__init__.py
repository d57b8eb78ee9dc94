"""The field as data: blocks, kinds, schemes, sources and the words of the file, each with where it comes from."""
