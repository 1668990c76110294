"""The article within the HTML or Markdown of a page."""
