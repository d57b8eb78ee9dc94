"""What a check found, as text for people and as data for programs."""
