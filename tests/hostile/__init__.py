"""What nobody wishes for: files that would harm the machine, the deck or whoever opens it."""
