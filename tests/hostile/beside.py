"""
Runs the command of its arguments, and writes what became of it to the file descriptor of the first.

That is its status, its seconds and its size. The size of a process begins with that of the one which started it, so a
command is started from a process that is smaller than any.
"""

import os
import signal
import sys


def main() -> None:
    """Start it, pass on a Ctrl-C, and wait."""
    told, *command = sys.argv[1:]
    process = os.posix_spawn(command[0], command, os.environ)
    signal.signal(signal.SIGINT, lambda number, frame: os.kill(process, number))
    _, status, used = os.wait4(process, 0)
    os.write(int(told), f"{status} {used.ru_utime + used.ru_stime} {used.ru_maxrss}".encode())


if __name__ == "__main__":
    main()
