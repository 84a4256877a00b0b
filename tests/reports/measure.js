// Measures the page that it is appended to, and hands what it found to the page around.
"use strict";
const faults = [];
addEventListener("error", (event) => faults.push(String(event.message)));
addEventListener("securitypolicyviolation", (event) => faults.push(`${event.violatedDirective} ${event.blockedURI}`));

const BOX = "td, th, .fact, .note, .remark, .column, li, .coach, .missing, .figure, .page, nav, footer, main";
const short = (text) => text.trim().replace(/\s+/g, " ").slice(0, 60);
const outside = (inner, outer) => inner.left < outer.left - 1.5 || inner.right > outer.right + 1.5;

function* written() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const shown = node.parentElement.checkVisibility();
    if (node.data.trim() && shown && !node.parentElement.closest("script")) yield node;
  }
}

function spills() {
  const found = [];
  const range = document.createRange();
  for (const node of written()) {
    range.selectNodeContents(node);
    const box = node.parentElement.closest("svg") || node.parentElement.closest(BOX);
    if (outside(range.getBoundingClientRect(), box.getBoundingClientRect())) found.push(short(node.data));
  }
  return found;
}

function smallest(drawn) {
  const sizes = [[Infinity, ""]];
  for (const node of written()) {
    const drawing = node.parentElement.closest("svg");
    if (Boolean(drawing) !== drawn) continue;
    const scale = drawing ? drawing.getScreenCTM().a : 1;
    sizes.push([parseFloat(getComputedStyle(node.parentElement).fontSize) * scale, short(node.data)]);
  }
  return sizes.reduce((least, size) => (size[0] < least[0] ? size : least));
}

function silent() {
  const pictures = [...document.querySelectorAll("img:not([alt]), svg:not([role=img]), svg:not([aria-label])")];
  return pictures.map((picture) => picture.outerHTML.slice(0, 80));
}

function cutOff() {  // what is wider than its box and cannot be scrolled to
  const wide = [...document.querySelectorAll("body *")].filter((e) => !e.closest("svg") && e.scrollWidth > e.clientWidth + 1);
  const kept = wide.filter((e) => e.clientWidth && getComputedStyle(e).display !== "inline");
  return kept.filter((e) => !e.closest(".scroll")).map((e) => short(e.textContent));
}

function unreachable() {  // what scrolls and cannot be reached by the keys
  const wide = [...document.querySelectorAll(".scroll")].filter((e) => e.scrollWidth > e.clientWidth + 1);
  return wide.filter((e) => (e.focus(), document.activeElement !== e)).map((e) => short(e.textContent));
}

function small() {
  const links = [...document.querySelectorAll("a, button, input")].filter((e) => e.checkVisibility());
  const boxes = links.map((link) => [link.getBoundingClientRect(), short(link.textContent)]);
  return boxes.filter(([box]) => box.width < 24 || box.height < 24).map(([, text]) => text);
}

addEventListener("load", async () => {
  await document.fonts.ready;
  const root = document.documentElement;
  const found = {
    name: location.pathname.split("/").pop().replace(".html", ""),
    width: innerWidth,
    takes: root.scrollWidth,
    spills: spills(),
    cutOff: cutOff(),
    text: smallest(false),
    drawn: smallest(true),
    silent: silent(),
    small: small(),
    unreachable: unreachable(),
    fonts: [...document.fonts].filter((face) => face.status === "error").length,
    requests: performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => !name.startsWith("data:")),
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    paper: getComputedStyle(document.querySelector(".page") || document.body).backgroundColor,
    faults,
  };
  parent.postMessage(found, "*");
});
