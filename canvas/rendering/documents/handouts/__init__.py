"""The sheets that are handed to those who take part: what awaits them, told to them."""
