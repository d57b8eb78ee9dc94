"""Notes from the wall, each with the code of its cell, and how they get into a file."""
