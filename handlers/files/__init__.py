"""Files that come in: CSV and XLSX become tables, tables become lines for the desk."""
