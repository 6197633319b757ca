// The notepad: draws what the reader keeps on this device. Whatever comes from storage only ever becomes text; addresses have
// one shape, which components/merken/merken.js has checked. Storage is written at a click only.
import { _, _n } from "../../assets/texte.js";
import { drawKarte, makeAnsage } from "../../components/treffer/treffer.js";

const ARTEN = ["gut", "warn", "leise"];
const TELEFON = /^[+(0-9][0-9 ()/+-]{1,23}[0-9]$/;
const SYMBOL = /^[a-z0-9/-]+$/;
const SPRACHE = /^[a-z]{2}$/;

const textOf = (wert) => (typeof wert === "string" ? wert.slice(0, 500) : "");
const listOf = (wert) => (Array.isArray(wert) ? wert.slice(0, 10) : []);
const matching = (form, wert) => (form.test(textOf(wert)) ? wert : "");

function cleanMarke(marke) {
  return {
    text: textOf(marke?.text),
    symbol: matching(SYMBOL, marke?.symbol),
    art: ARTEN.includes(marke?.art) ? marke.art : "",
  };
}

// What was kept, in the shape of a card.
function cleanZettel({ adresse, titel, kurz, wo, wann, telefon, marken, deutsch, sprache }) {
  return {
    adresse,
    titel: textOf(titel) || adresse,
    kurz: textOf(kurz),
    wo: textOf(wo),
    wann: textOf(wann),
    telefon: matching(TELEFON, telefon),
    marken: listOf(marken).map(cleanMarke).filter(({ text }) => text),
    deutsch: listOf(deutsch),
    sprache: matching(SPRACHE, sprache),
  };
}

// What the page of an offer says now: the offer, whether it is over, whether it must not be kept. A page that says nothing
// about this (an old address, a page of the server's own) changes nothing.
function readSeite(html) {
  const stelle = new DOMParser().parseFromString(html, "text/html").querySelector("[data-merken]");
  if (!stelle) return {};
  if (!stelle.dataset.merken) return { verboten: true };
  return { zettel: JSON.parse(stelle.dataset.merken), satz: stelle.dataset.merkenEnde ?? "" };
}

function startMerkliste(seite, { read, write }) {
  const part = (name) => seite.querySelector(`[data-${name}]`);
  const [liste, zahl, tun, leer, gesperrt, meldung, mail, teilen] = [
    "liste", "zahl", "tun", "leer", "gesperrt", "meldung", "mail", "teilen",
  ].map(part);
  const { wurzel } = seite.dataset;
  const say = makeAnsage(part("ansage"));
  const stand = new Map(); // address → what its page says now
  let entfernt; // what was removed last: { eintraege, platz, satz }

  const urlOf = (zettel) => new URL(wurzel + zettel.adresse, location.href).href;
  const zettelOf = (eintrag) => cleanZettel(stand.get(eintrag.adresse)?.zettel ?? eintrag);
  const keep = (eintraege) => {
    const gelungen = write(eintraege);
    meldung.textContent = gelungen ? "" : _("Das hat nicht geklappt: Ihr Browser lässt gerade nichts speichern.");
    return gelungen;
  };

  function drawZettel(eintrag) {
    const zettel = zettelOf(eintrag);
    const { satz, weg } = stand.get(zettel.adresse) ?? {};
    const karte = drawKarte(part("muster"), { card: zettel }, wurzel);
    if (zettel.sprache && zettel.sprache !== document.documentElement.lang) {
      for (const stelle of karte.children) Object.assign(stelle, { lang: zettel.sprache, dir: "auto" });
    }
    karte.append(part("zusatz").content.cloneNode(true));
    const inside = (name) => karte.querySelector(name);
    karte.dataset.angebot = zettel.adresse;
    inside("h2").after(inside(".merkliste__stand"));
    inside(".merkliste__stand").textContent = weg ? _("Dieses Angebot gibt es nicht mehr.") : satz;
    inside(".merkliste__stand").hidden = !weg && !satz;
    inside(".merkliste__adresse").textContent = urlOf(zettel);
    inside("[data-anrufen]").hidden = !zettel.telefon;
    inside("[data-anrufen]").href = `tel:${zettel.telefon.replace("(0)", "").replace(/[^0-9+]/g, "")}`;
    inside("[data-anrufen] span").textContent = zettel.telefon;
    inside("[data-entfernen]").ariaLabel = _("Nicht mehr merken: %(titel)s", zettel);
    inside("[data-entfernen]").addEventListener("click", () => remove(zettel));
    if (weg) inside("a").replaceWith(zettel.titel);
    return karte;
  }

  function drawEntfernt() {
    const zeile = part("entfernt").content.firstElementChild.cloneNode(true);
    zeile.querySelector("p").textContent = entfernt.satz;
    zeile.querySelector("button").addEventListener("click", undo);
    return zeile;
  }

  // Draws everything anew; the focus stays with its offer.
  function draw() {
    const gelesen = read();
    const eintraege = gelesen ?? [];
    const fokus = document.activeElement;
    const karte = fokus.closest("[data-angebot]");
    const places = (one) => [...one.querySelectorAll("a, button")];
    const zeilen = eintraege.map(drawZettel);
    if (entfernt) zeilen.splice(entfernt.platz, 0, drawEntfernt());
    liste.replaceChildren(...zeilen);
    zahl.textContent = _n("%(zahl)s Angebot", "%(zahl)s Angebote", eintraege.length);
    gesperrt.hidden = gelesen !== null;
    tun.hidden = !eintraege.length;
    leer.hidden = tun.hidden === false || gelesen === null;
    const text = eintraege.map(zettelOf).map((zettel) => writeText(zettel, false)).join("\n\n");
    mail.href = `mailto:?${mailOf(text)}`;
    if (karte) {
      const wieder = zeilen.find((zeile) => zeile.dataset.angebot === karte.dataset.angebot);
      if (wieder) places(wieder)[places(karte).indexOf(fokus)]?.focus();
    }
  }

  function writeText(zettel, alles) {
    const telefon = zettel.telefon && _("Telefon: %(nummer)s", { nummer: zettel.telefon });
    return [zettel.titel, ...(alles ? [zettel.wann, zettel.wo] : []), telefon, urlOf(zettel)].filter(Boolean).join("\n");
  }

  // Spaces and line breaks as a mail program wants them.
  function mailOf(text) {
    const werte = { subject: _("Meine Merkliste"), body: text.replaceAll("\n", "\r\n") };
    return Object.entries(werte).map(([key, wert]) => `${key}=${encodeURIComponent(wert)}`).join("&");
  }

  function forget(eintraege, platz, satz) {
    const raus = new Set(eintraege.map(({ adresse }) => adresse));
    const rest = (read() ?? []).filter(({ adresse }) => !raus.has(adresse));
    if (!keep(rest)) return;
    entfernt = { eintraege, platz, satz };
    draw();
    liste.children[platz].querySelector("button").focus();
    say(`${satz} ${_n("Auf der Liste steht noch %(zahl)s Angebot.", "Auf der Liste stehen noch %(zahl)s Angebote.", rest.length)}`);
  }

  function remove({ adresse, titel }) {
    const eintraege = read() ?? [];
    const platz = eintraege.findIndex((one) => one.adresse === adresse);
    forget([eintraege[platz]], platz, _("„%(titel)s“ steht nicht mehr auf Ihrer Merkliste.", { titel }));
  }

  function undo() {
    const jetzt = read() ?? [];
    const da = new Set(jetzt.map(({ adresse }) => adresse));
    const zurueck = entfernt.eintraege.filter(({ adresse }) => !da.has(adresse));
    if (!keep(jetzt.toSpliced(entfernt.platz, 0, ...zurueck))) return;
    const { platz } = entfernt;
    entfernt = undefined;
    draw();
    liste.children[platz]?.querySelector("a, button").focus();
    say(_("Alles ist wieder da."));
  }

  // What was removed is gone for good as soon as nobody looks at the page any more.
  function settle() {
    if (!document.hidden || !entfernt) return;
    entfernt = undefined;
    draw();
  }

  async function ask({ adresse }) {
    try {
      const antwort = await fetch(wurzel + adresse);
      if (antwort.ok) stand.set(adresse, readSeite(await antwort.text()));
      else if (antwort.status === 404 || antwort.status === 410) stand.set(adresse, { weg: true });
    } catch {
      // No connection: what was kept is shown as it was.
    }
  }

  async function check() {
    await Promise.all((read() ?? []).map(ask));
    const eintraege = read() ?? [];
    const erlaubt = eintraege.filter(({ adresse }) => !stand.get(adresse)?.verboten);
    if (erlaubt.length < eintraege.length) write(erlaubt);
    draw();
    seite.dataset.fertig = "true";
  }

  async function share() {
    const text = (read() ?? []).map(zettelOf).map((zettel) => writeText(zettel, true)).join("\n\n");
    try {
      if (navigator.share) return await navigator.share({ title: _("Meine Merkliste"), text });
      await navigator.clipboard.writeText(text);
      meldung.textContent = _("Kopiert. Sie können die Liste jetzt in eine Nachricht einfügen.");
    } catch (error) {
      if (error.name === "AbortError") return; // the reader changed their mind
      meldung.textContent = _("Das hat nicht geklappt. Nehmen Sie „Per E-Mail an mich“ oder drucken Sie die Liste aus.");
    }
  }

  const [worte, kopieren] = teilen.querySelectorAll("span");
  worte.hidden = !navigator.share;
  kopieren.hidden = Boolean(navigator.share);
  teilen.addEventListener("click", share);
  part("drucken").addEventListener("click", () => print());
  part("leeren").addEventListener("click", () => forget(read() ?? [], 0, _("Ihre Merkliste ist gelöscht.")));
  addEventListener("storage", draw);
  addEventListener("pageshow", draw);
  document.addEventListener("visibilitychange", settle);
  document.querySelector("[data-ohne-skript]").hidden = true;
  seite.hidden = false;
  draw();
  check();
}

const merkSeite = document.querySelector("[data-merkliste-seite]");
if (merkSeite && self.wegweiserMerkliste) startMerkliste(merkSeite, self.wegweiserMerkliste);
