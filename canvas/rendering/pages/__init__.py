"""The pages: one HTML file each, complete but for the font."""
