// The finder /angebote/: narrows the list by words and facets, keeps the choice in the address, counts what a click gives.
const FACETTEN = ["gebiet", "thema", "zielgruppe", "format", "kosten", "barrierefreiheit", "sprache", "tag"];
const ALLES_NOETIG = "barrierefreiheit"; // here every ticked box must hold; elsewhere one of them is enough
const HOECHSTENS = 500;

const falte = (text) =>
  text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").replace(/([aou])e/g, "$1");

// What a query finds, best first: all words in the title, then all words somewhere. A search engine will take the place
// of this one function; the page around it stays.
function suche(angebote, q) {
  const woerter = falte(q).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const hat = (angebot, feld) => woerter.every((wort) => angebot[feld].includes(wort));
  const treffer = angebote.filter((angebot) => hat(angebot, "alles"));
  return [true, false].flatMap((oben) => treffer.filter((angebot) => hat(angebot, "oben") === oben));
}

function passt(angebot, wahl, ohne) {
  return FACETTEN.every((name) => {
    const werte = name === ohne ? [] : wahl.getAll(name);
    const hat = (wert) => angebot[name]?.includes(wert);
    return !werte.length || (name === ALLES_NOETIG ? werte.every(hat) : werte.some(hat));
  });
}

function finder(formular) {
  const [liste, zahl, wort, leer, mehr, fehler, chips, muster, ergebnis, blaettern] = [
    "treffer", "treffer-zahl", "treffer-wort", "leer", "mehr", "fehler", "chips", "muster", "ergebnis", "blaettern",
  ].map((name) => document.querySelector(`[data-${name}]`));
  const feld = formular.elements.q;
  const kaesten = [...formular.querySelectorAll("[type=checkbox]")];
  const neben = (kasten, art) => kasten?.parentElement.querySelector(`[data-${art}]`);
  const karten = new Map([...liste.children].map((karte) => [karte.dataset.angebot, karte]));
  const gewaehlt = () => [...new FormData(formular)];
  let daten, lauf, warten;

  async function hole() {
    const angebote = await (await fetch(formular.dataset.filter)).json();
    for (const angebot of angebote) {
      angebot.oben = falte(angebot.titel);
      angebot.alles = falte(`${angebot.titel} ${angebot.kurz} ${angebot.text}`);
    }
    return angebote;
  }

  function gehe(wahl, art = "pushState") {
    const suchteil = `?${new URLSearchParams(wahl.filter(([, wert]) => wert.trim()))}`;
    if (suchteil !== (location.search || "?")) history[art](null, "", suchteil === "?" ? location.pathname : suchteil);
    zeige();
  }

  // A card that is not in the page, because only the first ones are.
  function baue(angebot) {
    const karte = muster.content.firstElementChild.cloneNode(true);
    const link = karte.querySelector("a");
    const marken = karte.querySelector("ul");
    karte.dataset.angebot = angebot.id;
    link.href = new URL(`${angebot.id}/`, formular.action);
    link.textContent = angebot.titel;
    karte.querySelectorAll("p").forEach((zeile, nummer) => {
      const text = [angebot.kurz, angebot.wo, angebot.wann][nummer];
      (zeile.lastElementChild ?? zeile).textContent = text;
      zeile.hidden = !text;
    });
    marken.replaceChildren(...angebot.marken.map((text) => {
      const marke = marken.firstElementChild.cloneNode();
      marke.textContent = text;
      return marke;
    }));
    karten.set(angebot.id, karte);
    return karte;
  }

  function chip(name, wert) {
    const punkt = document.createElement("li");
    const knopf = document.createElement("button");
    knopf.type = "button";
    knopf.textContent = neben(kaesten.find((k) => k.name === name && k.value === wert), "name")?.textContent ?? `„${wert}“`;
    knopf.ariaLabel = `Filter entfernen: ${knopf.textContent}`;
    knopf.dataset.weg = `${name}=${wert}`;
    punkt.append(knopf);
    return punkt;
  }

  function zaehle(gefunden, wahl) {
    for (const name of FACETTEN) {
      const werte = gefunden
        .filter((angebot) => passt(angebot, wahl, name !== ALLES_NOETIG && name))
        .flatMap((angebot) => angebot[name] ?? []);
      const zahlen = new Map();
      for (const wert of werte) zahlen.set(wert, (zahlen.get(wert) ?? 0) + 1);
      for (const kasten of kaesten.filter((k) => k.name === name)) {
        const feld = neben(kasten, "zahl");
        feld.textContent = feld.dataset.zahl = zahlen.get(kasten.value) ?? 0;
      }
    }
  }

  async function zeige() {
    const dieser = (lauf = {});
    const wahl = new URLSearchParams(location.search);
    const namen = [...wahl].filter(([name, wert]) => wert && (name === "q" || FACETTEN.includes(name)));
    if (document.activeElement !== feld) feld.value = wahl.get("q") ?? "";
    for (const kasten of kaesten) kasten.checked = wahl.getAll(kasten.name).includes(kasten.value);
    chips.hidden = !namen.length;
    chips.querySelector("ul").replaceChildren(...namen.map((paar) => chip(...paar)));
    fehler.hidden = true;
    if (namen.length || daten) {
      liste.dataset.fertig = "false";
      try {
        const gefunden = suche(await (daten ??= hole()), wahl.get("q") ?? "");
        if (dieser !== lauf) return;
        const treffer = gefunden.filter((angebot) => passt(angebot, wahl));
        liste.replaceChildren(...treffer.slice(0, HOECHSTENS).map((angebot) => karten.get(angebot.id) ?? baue(angebot)));
        zahl.textContent = treffer.length;
        wort.textContent = treffer.length === 1 ? "Angebot" : "Angebote";
        leer.hidden = treffer.length > 0;
        mehr.hidden = !namen.length || treffer.length <= HOECHSTENS;
        if (blaettern) blaettern.hidden = namen.length > 0;
        zaehle(gefunden, wahl);
      } catch {
        daten = undefined;
        fehler.hidden = false;
      }
    }
    liste.dataset.fertig = "true";
  }

  formular.addEventListener("submit", (ereignis) => {
    ereignis.preventDefault();
    clearTimeout(warten);
    gehe(gewaehlt());
    ergebnis.focus();
  });
  formular.addEventListener("change", ({ target }) => target !== feld && gehe(gewaehlt()));
  feld.addEventListener("input", () => {
    clearTimeout(warten);
    warten = setTimeout(() => gehe(gewaehlt(), "replaceState"), 500);
  });
  chips.addEventListener("click", ({ target }) => {
    if (target.tagName !== "BUTTON") return;
    const bleibt = ([name, wert]) => target.dataset.weg && target.dataset.weg !== `${name}=${wert}`;
    gehe([...new URLSearchParams(location.search)].filter(bleibt));
    ergebnis.focus();
  });
  window.addEventListener("popstate", zeige);
  if (matchMedia("(min-width: 60rem)").matches) formular.querySelector("details").open = true;
  zeige();
}

const finderFormular = document.querySelector("[data-filter]");
if (finderFormular) finder(finderFormular);
