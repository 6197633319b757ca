// Filters: which offers carry which value, what takes place when, and what a click would give.
import { Reader } from "./pack.js";

const TAGE = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"];
const ALL_NEEDED = "barrierefreiheit"; // here every value must hold; elsewhere one of them is enough
const TIMES = ["tag", "heute"]; // offers whose times nobody knows stay in
const NONE = -1;
const SEVERAL = -2;

export class Facets {
  // `places`: the place of every document; its values are those of the facet `gebiet`.
  constructor(bytes, places, size) {
    const reader = new Reader(bytes);
    const head = JSON.parse(reader.text());
    const list = () => reader.numbers(reader.varint());
    this.lists = new Map();
    for (const [facet, values] of Object.entries(head.facetten)) {
      this.lists.set(facet, new Map(values.map((value) => [value, list()])));
    }
    this.dates = head.termine.map((pattern) => ({ pattern, numbers: list() }));
    this.size = size;
    this.timed = new Uint8Array(size);
    const days = new Map(TAGE.map((tag) => [tag, new Set()]));
    for (const { pattern, numbers } of this.dates) {
      for (const number of numbers) {
        this.timed[number] = 1;
        days.get(TAGE[weekday(pattern)]).add(number);
      }
    }
    this.lists.set("tag", new Map([...days].map(([tag, numbers]) => [tag, [...numbers]])));
    const gebiet = new Map();
    places.of.forEach((place, number) => {
      for (const value of places.values[place]) {
        if (!gebiet.has(value)) gebiet.set(value, []);
        gebiet.get(value).push(number);
      }
    });
    this.lists.set("gebiet", gebiet);
  }

  // Documents (1/0) that carry one of the values; for the facet that needs all of them, all.
  carry(facet, values) {
    const marks = new Uint8Array(this.size);
    const wanted = [...new Set(values)];
    const lists = facet === "heute" ? wanted.map((day) => this.on(day)) : wanted.map((value) => this.lists.get(facet)?.get(value) ?? []);
    const needed = facet === ALL_NEEDED ? lists.length : 1;
    for (const numbers of lists) for (const number of numbers) marks[number]++;
    for (let i = 0; i < marks.length; i++) marks[i] = +(marks[i] >= needed);
    return marks;
  }

  // Offers that take place on a day (ISO date).
  on(day) {
    return [...new Set(this.dates.filter(({ pattern }) => happens(pattern, day)).flatMap(({ numbers }) => [...numbers]))];
  }

  // Filters `{facet: [values]}` → per facet its documents.
  masks(filters) {
    return Object.entries(filters)
      .filter(([, values]) => values?.length)
      .map(([facet, values]) => ({ facet, marks: this.carry(facet, values) }));
  }

  // Keeps what the filters let through; offers whose times nobody knows come after the others.
  sift(all, masks) {
    const numbers = [];
    const unsure = new Set();
    for (const number of all) {
      const verdict = this.judge(number, masks);
      if (verdict === "yes") numbers.push(number);
      if (verdict === "unknown") unsure.add(number);
    }
    return { numbers: [...numbers, ...unsure], unsure };
  }

  // "yes", "unknown" (only its times are not known) or "no".
  judge(number, masks) {
    let unknown = false;
    for (const mask of masks) {
      if (mask.marks[number]) continue;
      if (this.refuses(number, mask)) return "no";
      unknown = true;
    }
    return unknown ? "unknown" : "yes";
  }

  refuses(number, { facet, marks }) {
    return !marks[number] && (!TIMES.includes(facet) || this.timed[number] === 1);
  }

  // For every value: how many of these documents a click on it would leave, the filters of the other facets being what they are.
  // Where times decide, those whose times nobody knows belong to `zahl`, and `sicher` are the others.
  counts(numbers, masks, day) {
    const refusing = new Int8Array(this.size).fill(SEVERAL); // which filter alone keeps a document out
    let open = 0;
    for (const number of numbers) {
      let by = NONE;
      masks.forEach((mask, i) => {
        if (this.refuses(number, mask)) by = by === NONE ? i : SEVERAL;
      });
      refusing[number] = by;
      if (by === NONE && !this.timed[number]) open++;
    }
    const result = {};
    for (const [facet, lists] of [...this.lists, ["heute", new Map([[day, this.on(day)]])]]) {
      const own = facet === ALL_NEEDED ? NONE : masks.findIndex((mask) => mask.facet === facet);
      result[facet] = {};
      for (const [value, carriers] of lists) {
        let count = 0;
        for (const number of carriers) if (refusing[number] === NONE || refusing[number] === own) count++;
        result[facet][value] = TIMES.includes(facet) ? { zahl: count + open, sicher: count } : { zahl: count };
      }
    }
    return result;
  }
}

function weekday(pattern) {
  return typeof pattern[0] === "string" ? (new Date(`${pattern[0]}T12:00Z`).getUTCDay() + 6) % 7 : pattern[0];
}

// Does a series or a single day fall on this day? Where the rhythm leaves it open („alle zwei Wochen“), it may.
export function happens(pattern, day) {
  if (typeof pattern[0] === "string") return pattern[0] === day;
  const [tag, rhythm, which, from, to, except] = pattern;
  const date = new Date(`${day}T12:00Z`);
  if (Number.isNaN(date.getTime()) || (date.getUTCDay() + 6) % 7 !== tag) return false;
  if ((from && day < from) || (to && day > to) || except?.includes(day)) return false;
  if (rhythm !== "m" || !which) return true;
  const nth = Math.ceil(date.getUTCDate() / 7);
  const next = new Date(date.getTime() + 7 * 86_400_000);
  return which === "letzter" ? next.getUTCMonth() !== date.getUTCMonth() : nth === +which;
}
