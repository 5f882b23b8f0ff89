"""Reads the network out of a Keras program. The program is taken apart as text and never run."""
