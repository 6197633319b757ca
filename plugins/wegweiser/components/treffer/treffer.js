// What finder and site search share: the engine, what it understood, and results drawn from the page's own templates.
// Whatever comes from a query or a record only ever becomes text or the value of an attribute, never an element.
import { _, _n } from "../../assets/texte.js";

const LONGEST = 300; // letters of a query that are searched and kept in the address
const SHOWN = 3; // words in one line of what was understood
const ZEILEN = ["kurz", "wo", "wann"]; // of a card, in their order
const REST = 500; // milliseconds without a change before something is read aloud

export const cleanQuery = (text) => (text ?? "").trim().slice(0, LONGEST);

// The engine, loaded at the first call. A failed try is forgotten: the next call tries again.
export function makeEngine({ suche, wurzel }) {
  let opened;
  let tries = 0;
  async function load() {
    const script = new URL(suche, location.href);
    if (tries++) script.search = tries; // browsers remember a module that did not come
    const { openIndex } = await import(script.href);
    return openIndex(new URL(wurzel, location.href).href);
  }
  return () => (opened ??= load().catch((error) => {
    opened = undefined;
    throw error;
  }));
}

// Says something to screen readers, politely: only what still holds after a rest, and nothing twice.
export function makeAnsage(stelle) {
  let timer;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (stelle.textContent !== text) stelle.textContent = text;
    }, REST);
  };
}

// „Die Suche läuft …“, only when it takes long enough to be noticed.
export function makeLaeuft(stelle) {
  let timer;
  return (running) => {
    clearTimeout(timer);
    if (!running) stelle.hidden = true;
    else timer = setTimeout(() => (stelle.hidden = false), 300);
  };
}

export function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

// A sentence in pieces, with an element where a line ends.
export function around(sentence, stelle) {
  const [before, after] = sentence.split("\n");
  return [before, stelle, after];
}

export function link(href, text) {
  const made = element("a", text);
  made.href = href;
  return made;
}

// A card from the page's template: title and link, its lines in their order, tags.
export function drawKarte(muster, { card, unsure }, wurzel) {
  const karte = muster.content.firstElementChild.cloneNode(true);
  const titel = karte.querySelector("a");
  const marken = karte.querySelector("ul");
  titel.href = wurzel + card.adresse;
  write(titel, "titel", card);
  karte.querySelectorAll("p").forEach((zeile, nummer) => {
    const name = ZEILEN[nummer];
    write(zeile.lastElementChild ?? zeile, name, card);
    zeile.hidden = !card[name];
  });
  if (marken) {
    const [eine] = marken.children;
    const doubt = { text: card.wann ? _("Zeiten bitte nachlesen") : _("Zeiten nicht bekannt"), symbol: "", art: "warn" };
    const own = unsure ? [doubt, ...card.marken] : card.marken;
    marken.replaceChildren(...own.map((marke) => drawMarke(eine, marke)));
  }
  return karte;
}

// A text of a card; on a page in another language a German one is marked.
function write(stelle, name, card) {
  stelle.textContent = card[name];
  if (card.deutsch?.includes(name)) Object.assign(stelle, { lang: "de", dir: "ltr" });
}

function drawMarke(muster, { text, symbol, art, deutsch }) {
  const marke = muster.cloneNode(true);
  const bild = marke.querySelector("svg");
  marke.className = art ? `marke marke--${art}` : "marke";
  const zeichen = bild.querySelector("use");
  zeichen.setAttribute("href", `${zeichen.getAttribute("href").split("#")[0]}#${symbol.replaceAll("/", "-")}`);
  if (deutsch) Object.assign(marke, { lang: "de", dir: "ltr" });
  marke.replaceChildren(...(symbol ? [bild, ` ${text}`] : [text]));
  return marke;
}

// Who searches for help against violence gets the way out of the page, and keeps it until the page is left.
function showNotausgang() {
  const wartend = document.querySelector("[data-notausgang-wartet]");
  wartend?.replaceWith(wartend.content);
}

// The numbers that help, before any result. Returns what is read aloud, „“ when nothing is shown.
export function showKrise(kaesten, { crisis, crisisKind }) {
  let shown = false;
  for (const kasten of kaesten) {
    kasten.hidden = !crisis || kasten.dataset.krise !== crisisKind;
    shown ||= !kasten.hidden;
  }
  if (crisisKind === "gewalt") showNotausgang();
  return shown ? _("Über den Ergebnissen stehen Telefonnummern, unter denen sofort jemand für Sie da ist.") + " " : "";
}

// Calm lines about how a query was read; in a crisis nobody's words are repeated in worse ones. `to(query)` gives the address of another query; `extra` are lines of the page itself.
export function showVerstanden(stelle, { understood, nearest, total }, query, to, extra = []) {
  const { corrected, unknown, synonyms, crisis } = understood;
  const zeilen = [...extra];
  for (const { from, to: meant } of corrected.slice(0, SHOWN)) {
    const other = link(to(swap(query, from, meant)), meant);
    zeilen.push([...around(_("Meinten Sie %(wort)s?", { wort: "\n" }), other), " " + _("„%(wort)s“ kennen wir nicht.", { wort: typed(query, from) })]);
  }
  const also = [...new Set(synonyms.flatMap(({ also: words }) => words))].slice(0, SHOWN);
  if (also.length && !crisis) {
    const worte = element("span", also.join(", "));
    if (document.documentElement.lang !== "de") Object.assign(worte, { lang: "de", dir: "ltr" });
    zeilen.push(around(_("Gesucht auch nach: %(worte)s", { worte: "\n" }), worte));
  }
  if (unknown.length && !crisis) {
    const words = unknown.slice(0, SHOWN).map((word) => quoted(typed(query, word))).join(", ");
    const rest = total ? " " + _n("Gesucht wurde ohne dieses Wort.", "Gesucht wurde ohne diese Wörter.", unknown.length) : "";
    zeilen.push([_n("%(worte)s kommt hier nicht vor.", "%(worte)s kommen hier nicht vor.", unknown.length, { worte: words }) + rest]);
    for (const { typed: word, words: near } of nearest.slice(0, SHOWN)) {
      const links = near.flatMap((other, i) => [i ? ", " : "", link(to(swap(query, word, other)), other)]);
      zeilen.push([_("Ähnlich wie „%(wort)s“:", { wort: shorten(typed(query, word)) }) + " ", ...links]);
    }
  }
  stelle.replaceChildren(...zeilen.map((zeile) => element("p", ...zeile)));
  stelle.hidden = !zeilen.length;
}

export const shorten = (text) => (text.length > 40 ? `${[...text].slice(0, 40).join("")} …` : text);

export const quoted = (text) => _("„%(wort)s“", { wort: shorten(text) });

// The query with one word exchanged.
function swap(query, from, to) {
  const at = query.toLowerCase().indexOf(from);
  return at < 0 ? to : query.slice(0, at) + to + query.slice(at + from.length);
}

// A word with the capitals it was typed with.
function typed(query, word) {
  const at = query.toLowerCase().indexOf(word);
  return at < 0 ? word : query.slice(at, at + word.length);
}
