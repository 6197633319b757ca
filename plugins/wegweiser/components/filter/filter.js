// The boxes of the finder: which values hold, what a click on each would give, chips to take one away.
import { _ } from "../../assets/texte.js";

const FACETTEN = ["gebiet", "thema", "zielgruppe", "format", "kosten", "barrierefreiheit", "sprache", "tag"];
export const FILTER = [...FACETTEN, "anmeldung", "heute"];

// The date of „heute“, as everybody here has it.
export const filterToday = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date());

// The filters of an address as the engine takes them: {facet: [values]}.
export function filtersOf(state) {
  const filters = {};
  for (const name of FILTER) {
    const values = [...new Set(state.getAll(name).filter(Boolean))];
    if (values.length) filters[name] = name === "heute" ? [filterToday()] : values;
  }
  return filters;
}

export function makeFilter(formular, chips) {
  const beside = (kasten, art) => kasten.closest("label").querySelector(`[data-${art}]`);
  const kaesten = [...formular.querySelectorAll("[type=checkbox]")].map((kasten) => ({
    kasten, name: kasten.name, value: kasten.value, text: beside(kasten, "name"), zahl: beside(kasten, "zahl"), sicher: beside(kasten, "sicher"),
  }));
  const liste = chips.querySelector("ul");
  const static_ = kaesten.map(({ zahl, sicher }) => ({ zahl: zahl.textContent, sicher: sicher?.textContent }));

  function nameOf(name, value) {
    return kaesten.find((one) => one.name === name && one.value === value)?.text.textContent ?? _("„%(wort)s“", { wort: value });
  }

  function chip(name, value) {
    const knopf = document.createElement("button");
    const punkt = document.createElement("li");
    knopf.type = "button";
    knopf.textContent = nameOf(name, value);
    knopf.setAttribute("aria-label", _("Filter entfernen: %(filter)s", { filter: knopf.textContent }));
    knopf.dataset.name = name;
    knopf.dataset.value = value;
    punkt.append(knopf);
    return punkt;
  }

  function show(state) {
    const chosen = [...state].filter(([name, value]) => value && FILTER.includes(name));
    for (const { kasten, name, value } of kaesten) kasten.checked = chosen.some((one) => one[0] === name && one[1] === value);
    chips.hidden = !chosen.length;
    liste.replaceChildren(...chosen.map(([name, value]) => chip(name, value)));
  }

  // Numbers beside the boxes; without counts nothing is said. A box that gives nothing can't be ticked, but read.
  function count(counts) {
    const today = filterToday();
    for (const one of kaesten) setCount(one, counts?.[one.name]?.[one.name === "heute" ? today : one.value] ?? { zahl: counts ? 0 : "" });
  }

  // Most numbers stay as they are: then nothing is touched, so that nothing is laid out anew.
  function setCount({ kasten, zahl: stelle, sicher: certain }, { zahl, sicher = "" }) {
    if (stelle.textContent !== String(zahl)) stelle.textContent = zahl;
    const off = zahl === 0 && !kasten.checked && kasten !== document.activeElement;
    if (kasten.disabled !== off) kasten.disabled = off;
    if (!certain || certain.textContent === String(sicher)) return;
    certain.textContent = sicher;
    certain.parentElement.hidden = sicher === "";
  }

  function restore() {
    kaesten.forEach((one, i) => setCount(one, static_[i]));
  }

  return { show, count, restore, nameOf };
}
