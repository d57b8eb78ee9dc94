"""Describe, check and draw learning-work tracks for refugees."""

__version__ = "0.1.0"
