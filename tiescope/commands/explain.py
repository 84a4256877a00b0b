"""``tiescope explain``: why a title or a company is classified as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tiescope import options
from tiescope.console import Console, write_data

if TYPE_CHECKING:
    from analyzer.classify.answer import Answer


@click.command("explain", short_help="Show why a title or company is classified so.")
@click.argument("title", default="")
@click.option("--company", default="", help="The employer.")
@click.option("--email", default="", help="An e-mail address: its domain can tell the industry.")
@options.talk
def command(title: str, company: str, email: str, console: Console) -> None:
    """Classify one TITLE and show the chain of evidence in words."""
    if not (title or company or email):
        raise click.UsageError("Give a TITLE, a --company or an --email.")
    from analyzer.classify import explain

    found = explain(title, company, email)
    lines = [
        *([f"employer key  {found.organisation_key}"] if found.organisation_key else []),
        *_answer("industry", found.industry),
        *_answer("level", found.level),
        *_answer("function", found.function),
    ]
    write_data(f"{line}\n" for line in lines)


def _answer(task: str, answer: Answer) -> list[str]:
    label = f"{answer.detail} ({answer.label})" if answer.detail and answer.detail != answer.label else answer.label
    head = f"{task:13} {label or 'unknown'}"
    if answer.label:
        head += f", {answer.confidence:.0%} sure"
    steps = [f"              {'·' if step.words != answer.reason else '→'} {step.words}" for step in answer.steps]
    if not steps and answer.reason:
        steps = [f"              → {answer.reason}"]
    return [head, *steps]
