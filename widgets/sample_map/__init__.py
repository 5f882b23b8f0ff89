"""The map: samples as points of a plane, so that one sees what the network takes for alike."""
