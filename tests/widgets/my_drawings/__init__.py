"""Tests of the view of my drawings."""
