"""Fields for the parameters of a layer, one for each way a value is written."""
