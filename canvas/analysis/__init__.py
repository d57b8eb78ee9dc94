"""Facts that follow from a track: order, load, who does what, and which blocks are filled."""
