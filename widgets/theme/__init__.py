"""How everything looks: the tokens, the fonts and the one stylesheet made of them."""
