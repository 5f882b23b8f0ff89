"""Controllers: each connects one concern of the pages with the document and the engine, on the window's thread."""
