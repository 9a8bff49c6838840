"""How well pages of newspapers are read: precision, recall and F1 against pages labelled by hand."""
