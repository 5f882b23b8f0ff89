"""Pictures of digits: reading image files, and preparing what was drawn or photographed for a network."""
