"""
What brings a file from one format to the next, in the order in which it is done.

There has been one format so far, so there is nothing to bring over. Who changes the format adds a step here that leads
to the new number, and raises `FORMAT` in `canvas/reading/complaints.py`.
"""

from canvas.editing.migrations.migration import Migration

MIGRATIONS: tuple[Migration, ...] = ()
"""Each leads from one format to the next; a file takes those from its own format on, one after the other."""
