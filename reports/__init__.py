"""Audit to documents: page models, charts, PDF, web page, workbook, JSON."""
