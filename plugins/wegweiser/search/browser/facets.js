// Filters: which documents carry which value, what takes place when, and what a click would give. Every value has its lists in the
// index (facets.py); what is asked for is loaded and nothing else.
import { Lookup } from "./lookup.js";
import { placesOf } from "./places.js";

const TAGE = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"];
const FACETS = ["anmeldung", "barrierefreiheit", "format", "gebiet", "kosten", "sprache", "tag", "thema", "zielgruppe"];
const ALL_NEEDED = "barrierefreiheit"; // here every value must hold; elsewhere one of them is enough
const TIMES = ["tag", "heute"]; // offers whose times nobody knows stay in
const UNTIMED = "#tag: "; // and their list
const [NO, YES, UNKNOWN] = [0, 1, 2]; // what a document is to a filter
const NONE = -1;
const SEVERAL = -2;

export class Facets {
  constructor(store, places) {
    this.lookup = new Lookup(store);
    this.size = store.size;
    this.places = places;
  }

  // Filters `{facet: [values]}` → per facet what every document is to it.
  async masks(filters) {
    const wanted = Object.entries(filters).filter(([, values]) => values?.length);
    const starts = wanted.flatMap(([facet, values]) => values.flatMap((value) => this.starts(facet, value)));
    await this.lookup.loadAll(wanted.some(([facet]) => TIMES.includes(facet)) ? [...starts, UNTIMED] : starts);
    return wanted.map(([facet, values]) => ({ facet, marks: this.marks(facet, [...new Set(values)]) }));
  }

  // How the lists of a value begin; „heute“ has a date as its value.
  starts(facet, value) {
    if (facet === "gebiet") return [this.places.path(value)];
    if (facet === "heute") return [`#termin:["${value}"] `, `#termin:[${weekday(value)},`];
    return [`#${facet}:${value} `];
  }

  *lists(facet, value) {
    for (const start of this.starts(facet, value)) {
      for (const [pattern, numbers] of this.lookup.lists(start)) {
        if (facet !== "heute" || happens(JSON.parse(pattern), value)) yield numbers;
      }
    }
  }

  marks(facet, values) {
    const carried = new Uint16Array(this.size);
    for (const value of values) for (const numbers of this.lists(facet, value)) for (const number of numbers) carried[number]++;
    const needed = facet === ALL_NEEDED ? values.length : 1;
    const marks = carried.map((count) => (count >= needed ? YES : NO));
    if (TIMES.includes(facet)) for (const [, numbers] of this.lookup.lists(UNTIMED)) for (const number of numbers) marks[number] = UNKNOWN;
    return marks;
  }

  // Keeps what the filters let through; offers whose times nobody knows come after the others.
  sift(all, masks) {
    const numbers = [];
    const unsure = new Set();
    for (const number of all) {
      if (masks.some(({ marks }) => marks[number] === NO)) continue;
      if (masks.some(({ marks }) => marks[number] === UNKNOWN)) unsure.add(number);
      else numbers.push(number);
    }
    return { numbers: [...numbers, ...unsure], unsure };
  }

  // For every value: how many of these documents a click on it would leave, the filters of the other facets being what they are.
  // Where times decide, those whose times nobody knows belong to `zahl`, and `sicher` are the others.
  async counts(all, filters, day) {
    const masks = await this.masks(filters);
    await this.lookup.loadAll([...FACETS.map((facet) => `#${facet}:`), ...this.starts("heute", day)]);
    const refusing = new Int8Array(this.size).fill(SEVERAL); // which filter alone keeps a document out
    for (const number of all) {
      refusing[number] = NONE;
      masks.forEach(({ marks }, i) => {
        if (marks[number] === NO) refusing[number] = refusing[number] === NONE ? i : SEVERAL;
      });
    }
    const left = (facet, numbers) => {
      const own = facet === ALL_NEEDED ? NONE : masks.findIndex((mask) => mask.facet === facet);
      return numbers.reduce((count, number) => count + (refusing[number] === NONE || refusing[number] === own), 0);
    };
    const result = {};
    for (const facet of FACETS) {
      result[facet] = {};
      for (const [value, numbers] of this.lookup.lists(`#${facet}:`)) {
        for (const one of facet === "gebiet" ? placesOf(value) : [value]) (result[facet][one] ??= { zahl: 0 }).zahl += left(facet, numbers);
      }
    }
    const open = result.tag[""]?.zahl ?? 0;
    const timed = (sicher) => ({ zahl: sicher + open, sicher });
    const today = this.marks("heute", [day]);
    result.tag = Object.fromEntries(TAGE.map((tag) => [tag, timed(result.tag[tag]?.zahl ?? 0)]));
    result.heute = { [day]: timed(left("heute", all.filter((number) => today[number] === YES))) };
    return result;
  }
}

// Monday is 0; NaN for what is no date.
function weekday(day) {
  return (new Date(`${day}T12:00Z`).getUTCDay() + 6) % 7;
}

// Does a series or a single day fall on this day? Where the rhythm leaves it open („alle zwei Wochen“), it may.
function happens(pattern, day) {
  if (typeof pattern[0] === "string") return pattern[0] === day;
  const [tag, rhythm, which, from, to, except] = pattern;
  if (weekday(day) !== tag) return false;
  if ((from && day < from) || (to && day > to) || except?.includes(day)) return false;
  if (rhythm !== "m" || !which) return true;
  const date = new Date(`${day}T12:00Z`);
  const nth = Math.ceil(date.getUTCDate() / 7);
  const next = new Date(date.getTime() + 7 * 86_400_000);
  return which === "letzter" ? next.getUTCMonth() !== date.getUTCMonth() : nth === +which;
}
