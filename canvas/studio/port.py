"""The place at which the studio listens."""

import socket

HOME = "127.0.0.1"
"""This machine, and nobody else."""


def bound(port: int) -> socket.socket:
    """A place where the browser of this machine can ask; 0 is any free one. Raises OSError."""
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows: another program could listen beside us
            made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((HOME, port))
    except BaseException:
        made.close()
        raise
    return made
