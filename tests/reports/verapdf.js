// Run by the JavaScript engine in veraPDF's own jar: validates each file named on the command line against
// PDF/UA-1 and PDF/A-3a, and prints one JSON object per rule that a file breaks, and one per file that was read.
var verapdf = Packages.org.verapdf;
var Foundries = verapdf.pdfa.Foundries;
var FLAVOURS = ["ua1", "3a"];

function validated(file, flavour) {
  var parser = Foundries.defaultInstance().createParser(new java.io.File(file), flavour);
  try {
    return Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
  } finally {
    parser.close();
  }
}

function tell(file, name, result) {
  for (var found = result.getTestAssertions().iterator(); found.hasNext(); ) {
    var broken = found.next();
    print(JSON.stringify({
      file: file,
      flavour: name,
      clause: String(broken.getRuleId().getClause()) + "-" + broken.getRuleId().getTestNumber(),
      message: String(broken.getMessage()),
      place: String(broken.getLocation().getContext())
    }));
  }
  print(JSON.stringify({ file: file, flavour: name, compliant: Boolean(result.isCompliant()) }));
}

verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise();
for (var i = 0; i < arguments.length; i += 1) {
  for (var f = 0; f < FLAVOURS.length; f += 1) {
    tell(arguments[i], FLAVOURS[f], validated(arguments[i], verapdf.pdfa.flavours.PDFAFlavour.fromString(FLAVOURS[f])));
  }
}
