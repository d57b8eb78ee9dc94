"""From text to a track: YAML with positions, the words of two languages, and what is wrong with a file."""
