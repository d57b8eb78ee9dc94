"""Text and edits to text: the only floor that changes what a user wrote, and nothing around it."""
