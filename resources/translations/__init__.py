"""The texts in other languages: a `.ts` file that people edit, the `.qm` made of it, and the tools for both."""
