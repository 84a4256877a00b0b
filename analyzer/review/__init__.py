"""What the owner corrects in the review workbook, read back and put in force."""

from analyzer.review.apply import in_force, with_classes, with_employers
from analyzer.review.material import Material, material
from analyzer.review.read import read_review
from analyzer.review.values import NO_REVIEW, NOTHING_IN_FORCE, InForce, Review

__all__ = [
    "NOTHING_IN_FORCE",
    "NO_REVIEW",
    "InForce",
    "Material",
    "Review",
    "in_force",
    "material",
    "read_review",
    "with_classes",
    "with_employers",
]
