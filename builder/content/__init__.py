"""What the outline refers to: tables, sources, the article, inline marks."""
