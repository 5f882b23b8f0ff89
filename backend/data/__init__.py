"""Data sets: which there are, what is known of them, and how they are read, fetched and split."""
