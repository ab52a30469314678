"""Part a report from the page round it: Report -> paragraphs, title, what it tells of itself, and what was left out."""
