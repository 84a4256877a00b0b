"""Industry of an organisation: a cascade of evidence, each step with its reason and an honest confidence.

In order: the organisation is known; its e-mail domain belongs to a known one; the words of its name, the
kind of its domain and the spelling of both, weighed by one model; the title its people bear. What several
contacts of one employer tell together is pooled in ``industry_pool``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analyzer.classify.answer import Answer, Step
from analyzer.classify.industries import Industry, load_industries, load_sectors
from analyzer.classify.industry_calibration import CEILING, FLOOR, Calibration, better, load_calibration
from analyzer.classify.industry_evidence import Clues, Evidence, load_evidence
from analyzer.classify.industry_pool import SURE
from analyzer.classify.industry_spellings import Spellings, load_spellings
from analyzer.classify.industry_titles import TitleFields, load_title_fields
from analyzer.classify.industry_words import Hit
from analyzer.classify.organisation_register import Known

SETTLING = 4  # strength of a word that settles it, whatever else the name says
DECISIVE = 3  # strength of a clue that all but decides

KNOWN = "known"  # how the routes of known organisations begin
LISTED = "known listed"
OWN = "own table"

Employer = tuple[str, tuple[str, ...]]  # the name as written and the e-mail domains


@dataclass(frozen=True, slots=True)
class IndustryClassifier:
    """Answers whose ``label`` is the sector and whose ``detail`` is the finest industry the evidence carries."""

    evidence: Evidence
    spellings: Spellings
    calibration: Calibration
    titles: TitleFields

    def answer(self, company: str = "", emails: Sequence[str] = (), title: str = "") -> Answer:
        """The industry of one employer, or of a title where the employer says nothing."""
        domains = self.evidence.domains(emails)
        [(_, answer)] = self.answers([(company, domains)])
        return with_title(answer, self.title(title))

    def title(self, title: str) -> Answer:
        """What a title alone gives away: "Registered Nurse", "Steuerberater"."""
        return self.titles.answer(title)

    def answers(self, employers: Sequence[Employer]) -> list[tuple[Clues, Answer]]:
        """Clues and answer of each employer, in order.

        The models are asked about all unknown ones together, and how likely they think the sectors of known ones.
        """
        read = [self.evidence.read(company, domains) for company, domains in employers]
        found = [self.settled(clues) for clues in read]
        places = [i for i, answer in enumerate(found) if _speaks(read[i]) and (answer is None or _is_doubted(answer))]
        answered = {row: answer for row, i in enumerate(places) if (answer := found[i]) is not None}
        sectors = {row: load_industries()[answer.detail].naics for row, answer in answered.items()}
        guesses = self.spellings.guess([read[i] for i in places], sectors)
        for i, (naics, share) in zip(places, guesses, strict=True):
            answer = found[i]
            found[i] = self._weighed(read[i], naics, share) if answer is None else self._compared(answer, share)
        return [(clues, answer or Answer()) for clues, answer in zip(read, found, strict=True)]

    def _compared(self, known: Answer, share: float) -> Answer:
        """A known organisation is surer where its name sounds like its field: names are shared, and tables err."""
        confidence = self.calibration.confidence_beside(known.confidence, share)
        [step] = known.steps
        return known._replace(confidence=confidence, steps=(step._replace(confidence=confidence),))

    def settled(self, clues: Clues) -> Answer | None:
        """What is known or told outright, without a model; None where nothing is."""
        organisation = clues.organisation
        hit = _deciding(clues)
        if organisation.known is not None:
            known = organisation.known
            if known.own:
                return self._settled(known.industry, OWN, f"your own table knows {known.name}")
            route = "known part" if organisation.reading in ("part", "department") else _known_route(known, clues, hit)
            return self._settled(known.industry, route, f"{known.name} is a known organisation")
        if clues.owner is not None and not _names_another(clues, hit):
            route = OWN if clues.owner.own else "known domain" if organisation.key else "known domain alone"
            return self._settled(clues.owner.industry, route, f"the e-mail domain belongs to {clues.owner.name}")
        if hit is not None:
            route = "domain kind" if hit is clues.domain_hit else "name kind"
            return self._settled(hit.industry, route, _words_of(clues, hit))
        return self._begun(clues)

    def _begun(self, clues: Clues) -> Answer | None:
        """The field of Goldman Sachs for "Goldman Sachs Services", unless a word of the name says another."""
        known = self.evidence.organisations.start(clues.organisation.spelling.core)
        if known is None or clues.description:
            return None
        naics = load_industries()[known.industry].naics
        if any(hit.strength > 1 and hit.naics != naics for hit in clues.word_hits):
            return None
        return self._settled(known.industry, "known start", f"the name begins like that of {known.name}")

    def _settled(self, name: str, route: str, words: str) -> Answer:
        industry = load_industries()[name]
        if route == OWN:
            confidence = CEILING  # nobody knows better than who wrote the row
        elif route.startswith(KNOWN):
            confidence = self.calibration.confidence_of_known(route, industry)
        else:
            confidence = self.calibration.confidence(route)
        return Answer(industry.sector, confidence, words, industry.name, (Step(route, words, confidence),))

    def _weighed(self, clues: Clues, naics: str, share: float) -> Answer:
        hit = _supporting(clues, naics)
        route = route_of(clues, naics)
        confidence = self.calibration.confidence(route, share)
        if confidence < FLOOR:
            return Answer(steps=(Step(route, "the name says too little", confidence),))
        words = _words_of(clues, hit)
        sector = load_sectors()[naics]
        detail = hit.industry if hit is not None else sector
        return Answer(sector, confidence, words, detail, (Step(route, words, confidence),))


def with_title(employer: Answer, title: Answer) -> Answer:
    """The employer's answer, or the title's where the employer tells little.

    A person's sector is that of the employer, not of the job: a lawyer at a bank is in finance.
    """
    return employer if employer.confidence >= SURE or not title.label else better(employer, title)


def route_of(clues: Clues, naics: str) -> str:
    """The kind of evidence, for calibration: what the input looks like and whether a clue backs the model."""
    hits = [hit for hit in (*clues.word_hits, clues.domain_hit) if hit is not None and hit.strength > 1]
    return f"{_shape(clues)} {_backing(hits, naics)}"


def _backing(hits: Sequence[Hit], naics: str) -> str:
    """Whether clues of some strength say what the model says: all and one of them loud, some, none, or no clues."""
    agreeing = [hit.strength for hit in hits if hit.naics == naics]
    if not hits:
        return "alone"
    if not agreeing:
        return "against"
    return "told" if len(agreeing) == len(hits) and max(agreeing) >= DECISIVE else "backed"


def is_settled(clues: Clues) -> bool:
    """Whether the model is not asked: the organisation is known or a clue settles it."""
    return clues.organisation.known is not None or clues.owner is not None or _deciding(clues) is not None


def _known_route(known: Known, clues: Clues, deciding: Hit | None) -> str:
    """How an organisation is known.

    Surer of companies in a stock index, where the name itself says the field ("Morgan Stanley Bank"), and surest
    where it does so in a word that would settle it by itself ("University of Nordwind"). The organisation's own
    e-mail domain backs its name too. A single word may be the name of another one.
    """
    naics = load_industries()[known.industry].naics
    if deciding is not None and deciding.naics == naics:
        return "told and known"
    route = LISTED if known.listed else "known name"
    loud = [hit.naics for hit in clues.word_hits if hit.strength > 1]
    if loud:
        return f"{route} backed" if naics in loud else f"{route} against"
    if clues.owner is not None and clues.owner.key == known.key:
        return f"{route} backed"
    alone = len(clues.organisation.spelling.core) == 1 and not clues.domains
    return "known word" if alone and not known.listed else route


def _shape(clues: Clues) -> str:
    if clues.domains:
        return "name and domain"
    return "description" if clues.description else "name"


def _is_doubted(answer: Answer) -> bool:
    """Whether only a table knows it; the names of listed companies are their own, however they sound."""
    route = answer.steps[0].step
    return route.startswith(KNOWN) and not route.startswith(LISTED)


def _speaks(clues: Clues) -> bool:
    return bool(clues.organisation.key or clues.domains)


def _supporting(clues: Clues, naics: str) -> Hit | None:
    """The clue that names the sector: the strongest, of these the finest industry, of these the last word."""
    hits = [hit for hit in clues.word_hits if hit.naics == naics]
    if clues.domain_hit is not None and clues.domain_hit.naics == naics:
        hits.insert(0, clues.domain_hit)
    if len(hits) < 2:
        return hits[0] if hits else None
    industries: dict[str, Industry] = load_industries()
    ranked = [(hit.strength, industries[hit.industry].depth, place) for place, hit in enumerate(hits)]
    return hits[ranked.index(max(ranked))]


def _deciding(clues: Clues) -> Hit | None:
    """A clue that settles it: "University", "Sparkasse", or a domain that only schools, authorities or forces have.

    The domain gives way where the name says another trade as loudly and nothing of the domain's own: "Banco do
    Nordeste" writes from bnb.gov.br, but "Academy of the Police" from an address of schools is a school.
    """
    settling = [hit for hit in clues.word_hits if hit.strength == SETTLING]
    if settling and not clues.description and len({hit.naics for hit in settling}) == 1:
        return settling[0]
    rule = clues.domain_hit
    if rule is None or rule.strength < DECISIVE:
        return None
    strong = any(hit.strength >= DECISIVE for hit in clues.word_hits)
    return rule if not strong or rule.naics in {hit.naics for hit in clues.word_hits} else None


def _names_another(clues: Clues, hit: Hit | None) -> bool:
    """Whether a settling word of the name says another trade than the owner of the domain.

    "Nordwind University" may write from the address of the hospital that it runs.
    """
    if clues.owner is None or hit is None or hit is clues.domain_hit:
        return False
    return hit.naics != load_industries()[clues.owner.industry].naics


def _words_of(clues: Clues, hit: Hit | None) -> str:
    if hit is None:
        return "names spelled like this are mostly in this field"
    if hit is clues.domain_hit:
        return f"the e-mail domain is of the kind {hit.words}"
    return f"the name says {hit.words}"


def load_industry(knowledge: Path | None = None) -> IndustryClassifier:
    """The classifier of the shipped tables and model, with a coach's own rows on top."""
    return IndustryClassifier(
        load_evidence(knowledge), load_spellings(), load_calibration(knowledge), load_title_fields(knowledge)
    )
