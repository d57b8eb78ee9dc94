"""Looking for bytes that break the reading or the fixer: `python -m tests.fuzz --minutes 5`."""
