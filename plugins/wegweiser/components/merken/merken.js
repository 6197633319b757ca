// Notepad: what readers keep is one entry on their own device. It is written only at a click and goes with its last offer.
import { _, _n } from "../../assets/texte.js";

const SCHLUESSEL = "wegweiser-merkliste";
const MOST = 100;
const ADRESSE = /^angebote\/[a-z0-9-]+\/$/;

// What is kept, the oldest first; null when storage is locked or holds no list. What has no address of ours is passed over.
function read() {
  try {
    const alle = JSON.parse(localStorage.getItem(SCHLUESSEL) ?? "[]").filter(
      (one) => typeof one?.adresse === "string" && ADRESSE.test(one.adresse),
    );
    return [...new Map(alle.map((one) => [one.adresse, one])).values()].slice(0, MOST);
  } catch {
    return null;
  }
}

// Returns whether it worked.
function write(liste) {
  try {
    if (liste.length > MOST) return false;
    if (liste.length) localStorage.setItem(SCHLUESSEL, JSON.stringify(liste));
    else localStorage.removeItem(SCHLUESSEL);
    return true;
  } catch {
    return false;
  } finally {
    show();
  }
}

const stelle = document.querySelector("[data-merken]");
const zettel = stelle?.dataset.merken ? JSON.parse(stelle.dataset.merken) : null;

// The way to the list, when something is on it, and what the button would do.
function show() {
  const liste = read() ?? [];
  for (const ort of document.querySelectorAll("[data-merkliste]")) {
    ort.querySelector("a").textContent = _("Merkliste (%(zahl)s)", { zahl: liste.length });
    ort.hidden = !liste.length;
  }
  if (!zettel) return;
  const gemerkt = liste.some(({ adresse }) => adresse === zettel.adresse);
  const [nein, ja] = stelle.querySelectorAll("button > span");
  nein.hidden = gemerkt;
  ja.hidden = !gemerkt;
  stelle.hidden = !gemerkt && "merkenEnde" in stelle.dataset;
}

function toggle() {
  const vorher = read() ?? [];
  const ohne = vorher.filter(({ adresse }) => adresse !== zettel.adresse);
  const dazu = ohne.length === vorher.length;
  const gelungen = write(dazu ? [...ohne, { ...zettel, sprache: document.documentElement.lang }] : ohne);
  const ansage = stelle.querySelector("[role=status]");
  ansage.className = gelungen ? "sr-nur" : "hinweis hinweis--warn";
  if (!gelungen) ansage.textContent = _("Das hat nicht geklappt: Ihr Browser lässt gerade nichts speichern, oder Ihre Merkliste ist voll. Sie können diese Seite ausdrucken oder ein Lesezeichen setzen.");
  else if (!dazu) ansage.textContent = _("Nicht mehr gemerkt.");
  else ansage.textContent = _n("Gemerkt. Auf Ihrer Merkliste steht %(zahl)s Angebot.", "Gemerkt. Auf Ihrer Merkliste stehen %(zahl)s Angebote.", ohne.length + 1);
}

if (zettel) stelle.querySelector("button").addEventListener("click", toggle);
for (const anlass of ["storage", "pageshow"]) addEventListener(anlass, show); // other tabs, and pages that come back from memory
self.wegweiserMerkliste = { read, write };
show();
