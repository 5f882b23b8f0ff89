"""What files of every Keras say of a layer, brought to what the catalogue has today. Needs no TensorFlow."""
