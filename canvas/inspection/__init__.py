"""The seam: read, check, place. The only floor where a path of a track meets a line of a file."""
