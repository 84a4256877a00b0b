"""The pages of the audit: one file per page, its template in ``templates/pages``."""
