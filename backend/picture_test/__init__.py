"""Testing a network on a folder of pictures: which files there are, what they show, and a table of the answers."""
