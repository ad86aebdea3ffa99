"""The text of a PDF as a page that is read in the browser. `documents.reading.page` puts it together."""
