"""
From an inspection to artifacts: pages, pictures and documents.

Nothing here reads or writes a disk, except that `keeping` uses the cache that it is given.
"""
