"""The studio: a page on the own machine for whoever writes a track, and for a group around a projector."""
