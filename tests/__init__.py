"""The tests, in the folders that they test. A test is a sentence; it never sleeps and never needs the network."""
