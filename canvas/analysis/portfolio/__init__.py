"""Many tracks at once: what each of them says in short, and what they have in common."""
