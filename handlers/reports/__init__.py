"""What the report and the export for the tax adviser share."""
