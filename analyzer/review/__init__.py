"""What the owner corrects in the review workbook, read back and put in force."""

from analyzer.review.apply import in_force
from analyzer.review.read import read_review
from analyzer.review.values import NO_REVIEW, InForce, Review

__all__ = ["NO_REVIEW", "InForce", "Review", "in_force", "read_review"]
