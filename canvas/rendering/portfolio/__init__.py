"""Many tracks next to each other: as pages, as a workbook, as JSON and as Markdown."""
