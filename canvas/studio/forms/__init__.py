"""Forms: what is asked about a place of the canvas, of the file or of a finding, and how the answer is written."""
