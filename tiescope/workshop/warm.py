"""Imports that every worker needs, done once in the server that the workers are forked from."""

from __future__ import annotations

import gc

import analyzer.classify
import analyzer.measure
import reports.pdf
import reports.room.participant
import reports.room.report
import tiescope.pipeline
import tiescope.workshop.tasks

__all__ = ["analyzer", "reports", "tiescope"]  # imported for their own sake

gc.collect()
gc.freeze()  # a fork shares what the collector never touches
