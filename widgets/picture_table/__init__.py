"""The table of pictures that a network was tested on."""
