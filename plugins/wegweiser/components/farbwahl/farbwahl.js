// Footer: choose light or dark. Shown only with JavaScript; stores one entry, only after a choice.
import { _ } from "../../assets/texte.js";

const SCHLUESSEL = "wegweiser-farbschema";
const platz = document.querySelector("[data-farbwahl]");

function merken(wahl) {
  try {
    if (wahl) localStorage.setItem(SCHLUESSEL, wahl);
    else localStorage.removeItem(SCHLUESSEL);
  } catch {
    // Storage is locked: the choice holds for this page only.
  }
}

function zeigen(wahl) {
  if (wahl) document.documentElement.dataset.farbschema = wahl;
  else delete document.documentElement.dataset.farbschema;
}

if (platz) {
  const gruppe = document.createElement("fieldset");
  const titel = document.createElement("legend");
  titel.textContent = _("Farben");
  gruppe.append(titel);
  const jetzt = document.documentElement.dataset.farbschema ?? "";
  for (const [wert, name] of [["", _("wie mein Gerät")], ["hell", _("hell")], ["dunkel", _("dunkel")]]) {
    const label = document.createElement("label");
    const knopf = document.createElement("input");
    knopf.type = "radio";
    knopf.name = "farbschema";
    knopf.value = wert;
    knopf.checked = wert === jetzt;
    knopf.addEventListener("change", () => { zeigen(wert); merken(wert); });
    label.append(knopf, " ", name);
    gruppe.append(label);
  }
  platz.append(gruppe);
  platz.hidden = false;
}
