"""Two models side by side: what both say to a drawing, and how they do on the same samples."""
