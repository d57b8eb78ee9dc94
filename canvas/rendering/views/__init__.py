"""What the pages and pictures show, decided: frozen values that are ready to print."""
