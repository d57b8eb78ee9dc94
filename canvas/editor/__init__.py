"""The language server: help while somebody writes a track in an editor."""
