"""What a track should say: one question in each file. Rules know the track; they know no file and no line."""
