"""How large cards are and how far apart they stand, in canvas units."""

CARD_WIDTH = 240
CARD_HEIGHT = 52
ROW_GAP = 26
COLUMN_GAP = 32
