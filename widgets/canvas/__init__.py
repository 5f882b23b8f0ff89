"""The canvas: cards and wires that follow the document, and the gestures that edit it."""
