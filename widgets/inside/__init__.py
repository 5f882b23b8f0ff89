"""Inside the network: what each layer answers to the drawing, and where the network looked."""
