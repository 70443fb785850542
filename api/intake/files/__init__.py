"""Batches as files: NDJSON, CSV and XLSX become the same raw items as a JSON body, each with its line and columns."""
