// The finder /angebote/: words and filters in, cards out. Its state is its address, so it can be shared and the back button works.
// Nothing is loaded before somebody searches; without words and filters the page's own list stands as it is.
import { _, _n } from "../../assets/texte.js";
import { FILTER, filterToday, filtersOf, makeFilter } from "../../components/filter/filter.js";
import {
  around, cleanQuery, drawKarte, element, link, makeAnsage, makeEngine, makeLaeuft, quoted, showKrise, showVerstanden,
} from "../../components/treffer/treffer.js";

const STEP = 20; // results at a time
const PAUSE = 50; // milliseconds from the last key to the search …
const REST = 500; // … and to the address
const KNOWN = ["q", ...FILTER, "sortierung", "von"];
const KINDS = ["angebot"];

const angebote = (number, werte) => _n("%(zahl)s Angebot", "%(zahl)s Angebote", number, werte);
const mindestens = (number, werte) => _n("Mindestens %(zahl)s Angebot", "Mindestens %(zahl)s Angebote", number, werte);

function startFinder(finder) {
  const part = (name) => finder.querySelector(`[data-${name}]`);
  const [liste, zahl, leer, wege, mehr, chips, fehler, verstanden, ergebnis, muster, facetten, von, seitensuche, fehlt] = [
    "treffer", "treffer-zahl", "leer", "wege", "mehr", "chips", "fehler", "verstanden", "ergebnis", "muster",
    "facetten", "von", "seitensuche", "fehlt",
  ].map(part);
  const { wurzel } = finder.dataset;
  const gesamt = Number(finder.dataset.gesamt);
  const formular = finder.querySelector("form");
  const feld = formular.elements.q;
  const krisen = finder.querySelectorAll("[data-krise]");
  const blaettern = part("blaettern");
  const karten = [...liste.children];
  const mail = fehlt.getAttribute("href");
  const filter = makeFilter(formular, chips);
  const engineOf = makeEngine(finder.dataset);
  const say = makeAnsage(part("ansage"));
  const laeuft = makeLaeuft(part("laeuft"));
  const drawn = new WeakMap(); // cards that a search drew, and whether their times are in doubt
  let state, shown, turn, typing, resting, last;

  // --- the state and the address

  function read() {
    const address = new URLSearchParams(location.search);
    state = new URLSearchParams([...address].filter(([name, value]) => value && KNOWN.includes(name)));
    const q = cleanQuery(state.get("q"));
    if (q) state.set("q", q);
    else state.delete("q");
    shown = history.state?.shown ?? STEP;
  }

  const addressOf = (pairs) => `?${new URLSearchParams(pairs)}`;
  const withQuery = (q) => addressOf([["q", q], ...[...state].filter(([name]) => name !== "q")]);

  function write(how) {
    clearTimeout(resting);
    const search = addressOf(state);
    if (search === (location.search || "?") && history.state?.shown === shown) return;
    const again = search === (location.search || "?") || document.querySelector("[data-notausgang]"); // Back must not lead to a search for help
    history[again ? "replaceState" : how]({ shown }, "", search === "?" ? location.pathname : search);
  }

  // --- one search

  async function run(open = true) {
    clearTimeout(typing);
    const mine = (turn = {});
    const q = state.get("q") ?? "";
    const filters = filtersOf(state);
    const sort = state.get("sortierung") ?? "";
    const from = state.get("von") ?? "";
    const filtered = Object.keys(filters).length > 0;
    showForm(sort, from);
    fehler.hidden = true;
    if (!q && !filtered && (sort !== "entfernung" || !from)) return rest(true);
    liste.dataset.fertig = "false";
    laeuft(true);
    try {
      const engine = await engineOf();
      const found = await engine.find(q, {
        kinds: KINDS, filters, sort: ["name", "entfernung"].includes(sort) ? sort : "relevanz", from, open,
      });
      const first = await engine.show(found, 0, 1);
      if (mine !== turn) return;
      if (!last && first.length && !engine.whole) {
        showFirst(first);
        await painted();
      }
      found.results = [...first, ...(await engine.show(found, 1, shown - 1))];
      const counts = filtered && engine.whole ? await engine.counts(found, filters, filterToday()) : null;
      const paths = found.total ? [] : await findPaths(engine, found, filters);
      if (mine !== turn) return;
      last = { engine, found, open };
      draw(found, q, filters, counts, paths);
      if (!counts && facetten.open) later(mine, engine, found, filters);
    } catch {
      if (mine !== turn) return;
      rest(false);
      fehler.hidden = false;
    }
  }

  // Without a search: the list that came with the page.
  function rest(announce) {
    liste.replaceChildren(...karten);
    setTotal(gesamt);
    filter.restore();
    showKrise(krisen, {});
    for (const teil of [verstanden, leer, mehr, seitensuche]) teil.hidden = true;
    if (blaettern) blaettern.hidden = false;
    finish();
    if (announce && last) say(angebote(gesamt));
    last = undefined;
  }

  function finish() {
    laeuft(false);
    liste.hidden = false;
    liste.dataset.fertig = "true";
  }

  // In a large portal every card may lie in another file: a first search shows the best one as soon as it is there.
  function showFirst(results) {
    show(results);
    liste.hidden = false;
  }

  // Resolves when the browser has drawn what is there; in a tab that nobody sees, after a moment.
  function painted() {
    return new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
      setTimeout(resolve, 100);
    });
  }

  // A card that is there already stays as it is: one more letter often changes little.
  function show(results) {
    const there = new Map([...liste.children].map((karte) => [karte.dataset.angebot, karte]));
    const wanted = results.map((result) => {
      const old = there.get(result.id);
      return old && drawn.get(old) === result.unsure ? old : card(result);
    });
    wanted.forEach((karte, place) => {
      if (liste.children[place] !== karte) liste.insertBefore(karte, liste.children[place] ?? null);
    });
    while (liste.children.length > wanted.length) liste.lastElementChild.remove();
  }

  function draw(found, q, filters, counts, paths) {
    show(found.results);
    setTotal(found.total, found.mindestens ? mindestens : angebote);
    filter.count(counts);
    mehr.hidden = found.total <= shown;
    if (blaettern) blaettern.hidden = true;
    seitensuche.hidden = !q;
    seitensuche.querySelector("a").href = `${wurzel}hilfe/suche/${addressOf([["q", q]])}`;
    const krise = showKrise(krisen, found.understood);
    showVerstanden(verstanden, found, q, withQuery, ownLines(found, filters));
    leer.hidden = found.total > 0;
    if (!found.total) showLeer(q, filters, paths);
    finish();
    const gefunden = found.mindestens ? mindestens(found.total) : _n("%(zahl)s Angebot gefunden", "%(zahl)s Angebote gefunden", found.total);
    say(krise + (found.total ? gefunden : _("Nichts gefunden. Vorschläge stehen darunter.")));
  }

  function card(result) {
    const karte = drawKarte(muster, result, wurzel);
    karte.dataset.angebot = result.id;
    drawn.set(karte, result.unsure);
    return karte;
  }

  // The number stands in an element of its own, wherever the language puts it.
  function setTotal(number, inWords = angebote) {
    zahl.textContent = number;
    ergebnis.replaceChildren(...around(inWords(number, { zahl: "\n" }), zahl));
  }

  // Numbers beside the boxes come after the results: their data are loaded only when somebody sees them.
  function later(mine, engine, found, filters) {
    setTimeout(async () => {
      if (mine !== turn) return;
      const counts = await engine.counts(found, filters, filterToday()).catch(() => null);
      if (mine === turn) filter.count(counts);
    });
  }

  function ownLines({ understood: { ort }, unsure }, filters) {
    const lines = [];
    if (ort && !filters.gebiet) {
      const only = ort.kommune ? [" – ", link(`${addressOf([...state])}&gebiet=${encodeURIComponent(ort.id)}`, _("nur %(ort)s", { ort: ort.name }))] : [];
      lines.push([_("In %(ort)s zuerst", { ort: ort.name }), ...only]);
    }
    if (unsure.size) lines.push([_n("Bei einem davon kennen wir die Zeiten nicht genau. Das steht dabei.", "Bei %(zahl)s davon kennen wir die Zeiten nicht genau. Das steht dabei.", unsure.size)]);
    return lines;
  }

  // --- nothing found

  // Addresses near this one that do lead to something: without one of the filters, for all of the Kommune, without any.
  async function findPaths(engine, found, filters) {
    const pairs = [...state].filter(([name]) => FILTER.includes(name));
    const others = [...state].filter(([name]) => !FILTER.includes(name));
    const ways = pairs.slice(0, 8).map(([name, value]) => ({
      text: _("ohne „%(filter)s“", { filter: filter.nameOf(name, value) }),
      pairs: pairs.filter((pair) => pair[0] !== name || pair[1] !== value),
    }));
    const kommunen = new Set((filters.gebiet ?? []).map((id) => engine.places.byId.get(id)?.kommune).filter(Boolean));
    for (const id of kommunen) {
      ways.unshift({ text: _("auch für ganz %(ort)s", { ort: engine.places.byId.get(id).name }), pairs: [...pairs, ["gebiet", id]] });
    }
    if (pairs.length > 1) ways.push({ text: _("ohne alle Filter"), pairs: [] });
    const counted = await Promise.all(ways.map(async (way) => ({
      ...way, count: await engine.countWith(found, filtersOf(new URLSearchParams(way.pairs))),
    })));
    return counted.filter(({ count }) => count).map(({ text, pairs: left, count }) => ({ text, count, href: addressOf([...others, ...left]) }));
  }

  function showLeer(q, filters, paths) {
    const names = [...state].filter(([name]) => FILTER.includes(name)).map(([name, value]) => filter.nameOf(name, value));
    const asked = [q && quoted(q), ...names].filter(Boolean).join(" · ");
    const lines = [element("p", _("Gesucht haben wir: %(worte)s", { worte: asked }))];
    if (paths.length) {
      const list = element("ul", ...paths.map(({ text, count, href }) => element("li", link(href, `${text}: ${angebote(count)}`))));
      lines.push(element("p", _("Damit finden Sie etwas:")), list);
    }
    wege.replaceChildren(...lines);
    if (!mail.startsWith("mailto:")) return;
    const body = _("Ich habe gesucht: %(worte)s", { worte: asked }) + "\r\n\r\n" + _("Das fehlt mir:") + "\r\n";
    fehlt.href = `${mail}&body=${encodeURIComponent(body.toWellFormed?.() ?? body)}`;
  }

  // --- what people do

  function showForm(sort, from) {
    filter.show(state);
    const known = [...formular.elements.sortierung.options].some(({ value }) => value === sort);
    formular.elements.sortierung.value = known ? sort : "";
    if (!von) return;
    von.hidden = sort !== "entfernung";
    formular.elements.von.value = from;
  }

  function change(name, value, on) {
    const rest_ = [...state].filter(([key, old]) => key !== name || (FILTER.includes(name) && old !== value));
    state = new URLSearchParams(on ? [...rest_, [name, value]] : rest_);
    shown = STEP;
  }

  feld.addEventListener("focus", () => engineOf().catch(() => {}), { once: true });
  feld.addEventListener("input", () => {
    clearTimeout(typing);
    clearTimeout(resting);
    const q = cleanQuery(feld.value);
    if (q === (state.get("q") ?? "")) return;
    change("q", q, q !== "");
    typing = setTimeout(() => run(true), PAUSE);
    resting = setTimeout(() => write("replaceState"), REST);
  });
  formular.addEventListener("submit", async (event) => {
    event.preventDefault();
    const q = cleanQuery(feld.value);
    change("q", q, q !== "");
    write("replaceState");
    await run();
    if (formular.contains(document.activeElement) || document.activeElement === document.body) ergebnis.focus();
  });
  finder.addEventListener("change", ({ target }) => {
    if (target === feld || !KNOWN.includes(target.name)) return;
    if (target.type === "checkbox") change(target.name, target.value, target.checked);
    else change(target.name, target.value, target.value !== "");
    if (target.name === "sortierung" && target.value !== "entfernung") change("von", "", false);
    write("pushState");
    run();
  });
  chips.addEventListener("click", ({ target }) => {
    if (target.tagName !== "BUTTON") return;
    const { name, value } = target.dataset;
    if (name) change(name, value, false);
    else for (const one of FILTER) for (const old of state.getAll(one)) change(one, old, false);
    write("pushState");
    run();
    ergebnis.focus();
  });
  mehr.addEventListener("click", async () => {
    const mine = turn;
    const { engine, found } = last;
    try {
      const results = await engine.show(found, shown, STEP);
      if (mine !== turn) return;
      const added = results.map(card);
      liste.append(...added);
      shown += STEP;
      mehr.hidden = found.total <= shown;
      write("replaceState");
      added[0]?.querySelector("a").focus({ preventScroll: true });
    } catch {
      fehler.hidden = false;
      fehler.querySelector("button").focus();
    }
  });
  fehler.querySelector("button").addEventListener("click", () => {
    run();
    ergebnis.focus();
  });
  facetten.addEventListener("toggle", () => facetten.open && last && run(last.open));
  window.addEventListener("popstate", () => {
    read();
    feld.value = state.get("q") ?? "";
    run();
  });

  const early = feld.value; // typed before this script came
  read();
  formular.action = location.pathname;
  if (early && !state.has("q")) change("q", cleanQuery(early), true);
  else feld.value = state.get("q") ?? "";
  if (matchMedia("(min-width: 60rem)").matches) facetten.open = true;
  if (state.has("q") || Object.keys(filtersOf(state)).length) {
    liste.hidden = true;
    zahl.textContent = "…";
  }
  run();
}

const finderStelle = document.querySelector("[data-finder]");
if (finderStelle) startFinder(finderStelle);
