"""The last touches on a PDF before it is written: one file that is PDF/A-3a and PDF/UA-1 at once.

WeasyPrint makes either of the two. It is asked for the archival one; what the accessible one needs beyond is
added here: its mark in the metadata, the scope of table heads, the place of figures, headings from the first
level on. So is what the colours mean, since WeasyPrint's own way leaves a file open. All of it is done to the
objects in memory, so that the file is written once.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

OPTIONS = {"pdf_variant": "pdf/a-3a", "output_intent": False}

# PDF/A knows no "pdfuaid", so a file that is both describes it (ISO 19005-3, 6.6.2.3.3).
_ACCESSIBLE = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>"""
_END = b"</rdf:RDF>"
_HEADINGS = ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6")
_POINTS = 0.75  # in a CSS pixel


@dataclass(slots=True)
class _Written:
    """What pydyf asks of an object, with its bytes made once."""

    number: int
    data: bytes
    compressible: bool
    offset: int = 0
    generation: int = 0
    free: str = "n"

    @property
    def indirect(self) -> bytes:
        """The object as it stands in the file."""
        return b"%d 0 obj\n%b\nendobj" % (self.number, self.data)


def finish(document: object, pdf: Any) -> None:
    """A finisher for WeasyPrint's ``write_pdf`` with ``OPTIONS``; ``pdf`` is a ``pydyf.PDF``, which ships no types."""
    _identify(_at(pdf, pdf.catalog["Metadata"]))
    _intend(pdf)
    _lift(pdf)
    for element in pdf.objects:
        kind = element.get("S") if isinstance(element, dict) else None
        if kind == "/TH":
            element["A"]["Scope"] = _scope(pdf, element)
        elif kind == "/Figure":
            element["A"]["BBox"][:] = _upright(element["A"]["BBox"], _at(pdf, element["Pg"])["MediaBox"][3])
    _pack(pdf)


def _at(pdf: Any, reference: bytes) -> Any:
    """The object behind a reference such as ``12 0 R``."""
    return pdf.objects[int(reference.split()[0])]


def _identify(metadata: Any) -> None:
    """Say in the metadata that the file is PDF/UA-1 too."""
    packet = b"".join(metadata.stream)
    if packet.count(_END) != 1:
        raise ValueError("the metadata has another form than WeasyPrint 70 gives it")
    metadata.stream = [packet.replace(_END, _ACCESSIBLE)]


def _intend(pdf: Any) -> None:
    """Say that the colours are sRGB, with the profile that WeasyPrint ships."""
    import pydyf  # type: ignore[import-untyped] # noqa: PLC0415 - late, as the renderer it belongs to

    profile = pydyf.Stream([_profile()], {"N": 3}, compress=True)
    pdf.add_object(profile)
    intent = {
        "Type": "/OutputIntent",
        "S": "/GTS_PDFA1",
        "OutputConditionIdentifier": pydyf.String("sRGB"),
        "Info": pydyf.String("sRGB IEC61966-2.1"),
        "DestOutputProfile": profile.reference,
    }
    pdf.catalog["OutputIntents"] = pydyf.Array([pydyf.Dictionary(intent)])


@cache
def _profile() -> bytes:
    return resources.files("weasyprint").joinpath("pdf", "sRGB2014.icc").read_bytes()


def _lift(pdf: Any) -> None:
    """Begin with a first heading: a document without a cover has only those below, which PDF/UA-1 does not allow."""
    headings = [e for e in pdf.objects if isinstance(e, dict) and str(e.get("S")) in _HEADINGS]
    above = _HEADINGS.index(headings[0]["S"]) if headings else 0
    for heading in headings if above else ():
        heading["S"] = _HEADINGS[max(0, _HEADINGS.index(heading["S"]) - above)]


def _pack(pdf: Any) -> None:
    """Compress and write out each object now: pydyf does it twice, the second time for the digest in the identifier."""
    for stream in pdf.objects:
        if getattr(stream, "compress", False):
            stream.compress = False
            content = stream.data.split(b"\nstream\n", 1)[1].removesuffix(b"\nendstream")
            stream.stream = [zlib.compress(content)]
            stream.extra = {**stream.extra, "Filter": "/FlateDecode"}
    pdf.objects[:] = [
        each if each.free == "f" else _Written(each.number, each.data, each.compressible) for each in pdf.objects
    ]


def _scope(pdf: Any, cell: Any) -> str:
    """A head cell speaks for its column in the head of a table, for its row in the body."""
    rows = _at(pdf, _at(pdf, cell["P"])["P"])
    return "/Column" if rows["S"] == "/THead" else "/Row"


def _upright(box: list[float], height: float) -> tuple[float, float, float, float]:
    """A box of pixels from the top of the page as one of points from its foot, as ISO 32000-1, 14.8.5.4.3 has it."""
    left, top, right, bottom = (_POINTS * edge for edge in box)
    return left, height - bottom, right, height - top
