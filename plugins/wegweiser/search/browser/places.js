// Names of Kommunen and Gebiete in a query, and how near a document is to them.
import { tokens } from "./analysis.js";
import { Lookup } from "./lookup.js";

const LISTS = "#gebiet:";
const NEAR_FILES = 2; // so many may say where documents are
const EVERYWHERE = new Set(["kreisweit", "landesweit", "bundesweit"]);

// What a document is worth when a place was named: there; for all of its Kommune; for the whole country; elsewhere.
const THERE = 1;
const ANYWHERE = 0.9; // pages of the portal itself
const WHOLE = 0.6;
const WIDE = 0.5;
const NEXT = 0.45; // fades with the distance …
const NEXT_KM = 4;
const ELSEWHERE = 0.2; // … to this
const OTHER = 0.05;

export class Places {
  constructor(rows) {
    this.all = rows.map(([id, name, kommune, teilVon, breite, laenge]) => {
      const stems = tokens(name).filter(({ joined }) => !joined).map(({ stem }) => stem);
      return { id, name, kommune: kommune || "", teilVon: teilVon || "", breite, laenge, stems };
    });
    this.byId = new Map(this.all.map((place) => [place.id, place]));
  }

  // The most exact place that a query names („Stuttgart Vaihingen“: Vaihingen), with its own words and all words that name it.
  recognise(words) {
    const found = [];
    for (const place of this.all) {
      const { length } = place.stems;
      for (let at = 0; length && at + length <= words.length; at++) {
        if (place.stems.every((stem, i) => words[at + i].stem === stem)) found.push({ place, words: words.slice(at, at + length) });
      }
    }
    if (!found.length) return null;
    const kommunen = found.filter(({ place }) => !place.kommune).map(({ place }) => place.id);
    const written = ({ place, words }) => words.map(({ surface }) => surface).join(" ") === place.name.toLowerCase();
    const rank = (hit) => (hit.place.kommune ? 2 : 0) + (kommunen.includes(hit.place.kommune) ? 1 : 0) + hit.words.length / 10 + (written(hit) ? 0.05 : 0);
    const best = found.reduce((one, other) => (rank(other) > rank(one) ? other : one));
    const of = (id) => found.filter(({ place }) => place.id === id).flatMap(({ words }) => words);
    return { place: best.place, own: new Set(of(best.place.id)), words: new Set([...of(best.place.id), ...of(best.place.kommune)]) };
  }

  // The places above one, itself first.
  above(id) {
    const chain = [];
    for (let place = this.byId.get(id); place && !chain.includes(place.id); place = this.byId.get(place.teilVon)) chain.push(place.id);
    return chain;
  }

  // Kilometres between the middles of two places; undefined when one is not known.
  distance(one, other) {
    const a = this.byId.get(one);
    const b = this.byId.get(other);
    if (a?.breite === undefined || b?.breite === undefined) return undefined;
    const east = (a.laenge - b.laenge) * Math.cos(((a.breite + b.breite) * Math.PI) / 360);
    return Math.hypot(a.breite - b.breite, east) * 111.2;
  }

  // How lists of what is there begin, that of the place itself and of all parts of it (facets.py).
  path(id) {
    const kommune = this.byId.get(id)?.kommune;
    return `${LISTS}${[kommune ?? "", ...(kommune ? this.above(id).reverse() : [id]), ""].join("/")}`;
  }

  // How far (0–1) every document suits someone who named `place`, and how many files it took to know. What is not known is elsewhere.
  async near(place, store) {
    const lookup = new Lookup(store, NEAR_FILES);
    const kommune = place.kommune || place.id;
    const wanted = [this.path(place.id), this.path(kommune), `${LISTS}${kommune}/ `, `${LISTS}/`, `${LISTS}${kommune}/`];
    await lookup.loadAll(wanted);
    const fits = new Float64Array(store.size);
    for (const [value, numbers] of lookup.lists(LISTS)) {
      const fit = this.fit(value, place);
      for (const number of numbers) fits[number] = Math.max(fits[number], fit);
    }
    const rest = wanted.flatMap((start) => lookup.borders.starts(start)).every((key) => lookup.reaches(key)) ? OTHER : ELSEWHERE;
    return { fits: fits.map((fit) => fit || rest), files: NEAR_FILES - lookup.left };
  }

  // Kilometres from a place to every document, as far as anybody knows.
  async distances(from, store) {
    const lookup = new Lookup(store);
    await lookup.loadAll([LISTS]);
    const away = new Float64Array(store.size).fill(Infinity);
    for (const [value, numbers] of lookup.lists(LISTS)) {
      const distance = this.shortest(placesOf(value), from);
      for (const number of numbers) away[number] = Math.min(away[number], distance);
    }
    return away;
  }

  shortest(ids, from) {
    return Math.min(Infinity, ...ids.map((id) => this.distance(id, from) ?? Infinity));
  }

  // How far (0–1) documents of a list suit someone who named `place`.
  fit(value, place) {
    if (value === "/") return ANYWHERE;
    const kommune = place.kommune || place.id;
    const inside = value.startsWith(`${kommune}/`);
    const ids = placesOf(value);
    if (ids.includes(place.id) || (!place.kommune && inside)) return THERE;
    if (ids.includes(kommune)) return WHOLE;
    if (ids.some((id) => EVERYWHERE.has(id))) return WIDE;
    return inside ? ELSEWHERE + (NEXT - ELSEWHERE) * Math.exp(-this.shortest(ids, place.id) / NEXT_KM) : OTHER;
  }
}

// Places that a list is about: „stuttgart/mitte/“ about Mitte, „/stuttgart/“ about Stuttgart, „/“ about none.
export const placesOf = (value) => value.split("/").slice(1, -1);
