"""What people drew or opened on the Test page and said what it was: kept as files, and as data to learn from."""
