"""Tests of the data sets: reading, fetching, describing and making them."""
