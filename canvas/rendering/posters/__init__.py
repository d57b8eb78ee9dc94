"""Posters: the canvas on paper, to fill in, to hang up, and to cut into sheets that any printer takes."""
