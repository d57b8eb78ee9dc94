"""Documents: one description of their content, and writers that give it a form."""
