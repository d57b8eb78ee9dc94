"""Pictures of a track: what is shown, where it stands, and how it is drawn."""
