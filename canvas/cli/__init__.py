"""The command line: arguments in, exit code out. Each command stands in a file of its own."""
