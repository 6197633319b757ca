// The boxes of the finder: which values hold, what a click on each would give, chips to take one away.
const FACETTEN = ["gebiet", "thema", "zielgruppe", "format", "kosten", "barrierefreiheit", "sprache", "tag"];
export const FILTER = [...FACETTEN, "anmeldung", "heute"];

const filterToday = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date());

// The filters of an address as the engine takes them: {facet: [values]}.
export function filtersOf(state) {
  const filters = {};
  for (const name of FILTER) {
    const values = [...new Set(state.getAll(name).filter(Boolean))];
    if (values.length) filters[name] = name === "heute" ? [filterToday()] : values;
  }
  return filters;
}

// What a click on every value gives: {facet: {value: {zahl, sicher}}}. `sicher` is set where times decide: offers whose
// times nobody knows stay in, so they belong to `zahl`.
export async function countFilters(engine, numbers, filters) {
  const facets = await engine.facets();
  const masks = facets.masks(filters);
  const without = (facet) => masks.filter((mask) => mask.facet !== facet);
  const verdicts = (others) => numbers.map((number) => facets.judge(number, others));
  const counts = {};
  for (const [facet, values] of Object.entries(facets.counts(numbers, masks))) {
    counts[facet] = {};
    for (const [value, zahl] of Object.entries(values)) counts[facet][value] = { zahl };
  }
  const open = numbers.filter((number) => !facets.timed[number] && facets.judge(number, without("tag")) !== "no").length;
  for (const count of Object.values(counts.tag)) Object.assign(count, { zahl: count.zahl + open, sicher: count.zahl });
  const today = verdicts([...without("heute"), ...facets.masks({ heute: [filterToday()] })]);
  const yes = today.filter((verdict) => verdict === "yes").length;
  counts.heute = { 1: { zahl: today.filter((verdict) => verdict !== "no").length, sicher: yes } };
  return counts;
}

// How many of these offers would be left with other filters.
export async function countWith(engine, numbers, filters) {
  const facets = await engine.facets();
  const masks = facets.masks(filters);
  return numbers.filter((number) => facets.judge(number, masks) !== "no").length;
}

export function makeFilter(formular, chips) {
  const kaesten = [...formular.querySelectorAll("[type=checkbox]")];
  const beside = (kasten, art) => kasten?.closest("label").querySelector(`[data-${art}]`);
  const liste = chips.querySelector("ul");
  const static_ = new Map(kaesten.map((kasten) => [kasten, readCount(kasten)]));

  function readCount(kasten) {
    const sicher = beside(kasten, "sicher")?.textContent;
    return { zahl: beside(kasten, "zahl").textContent, sicher };
  }

  function nameOf(name, value) {
    const kasten = kaesten.find((one) => one.name === name && one.value === value);
    return beside(kasten, "name")?.textContent ?? `„${value}“`;
  }

  function chip(name, value) {
    const knopf = document.createElement("button");
    const punkt = document.createElement("li");
    knopf.type = "button";
    knopf.textContent = nameOf(name, value);
    knopf.setAttribute("aria-label", `Filter entfernen: ${knopf.textContent}`);
    knopf.dataset.name = name;
    knopf.dataset.value = value;
    punkt.append(knopf);
    return punkt;
  }

  function show(state) {
    const chosen = [...state].filter(([name, value]) => value && FILTER.includes(name));
    for (const kasten of kaesten) kasten.checked = state.getAll(kasten.name).includes(kasten.value);
    chips.hidden = !chosen.length;
    liste.replaceChildren(...chosen.map(([name, value]) => chip(name, value)));
  }

  // Numbers beside the boxes; without counts nothing is said. A box that gives nothing can't be ticked, but read.
  function count(counts) {
    for (const kasten of kaesten) {
      const { zahl, sicher } = counts?.[kasten.name]?.[kasten.value] ?? { zahl: counts ? 0 : "" };
      setCount(kasten, zahl, sicher);
    }
  }

  function setCount(kasten, zahl, sicher) {
    const certain = beside(kasten, "sicher");
    beside(kasten, "zahl").textContent = zahl;
    kasten.disabled = zahl === 0 && !kasten.checked && kasten !== document.activeElement;
    if (certain) {
      certain.textContent = sicher ?? "";
      certain.parentElement.hidden = sicher === undefined || sicher === "";
    }
  }

  function restore() {
    for (const [kasten, { zahl, sicher }] of static_) setCount(kasten, zahl, sicher);
  }

  return { show, count, restore, nameOf };
}
