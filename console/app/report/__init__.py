"""Write the figures as files that may leave: tables, a page, a document for paper."""
