"""What differs in the design between two tracks."""
