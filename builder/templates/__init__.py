"""Company templates: a .potx or .pptx read into layouts, placeholders, colours and fonts that decks are laid out in."""
