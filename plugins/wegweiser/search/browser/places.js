// Names of Kommunen and Gebiete in a query, and how near a document is to them.
import { tokens } from "./analysis.js";
import { Reader } from "./pack.js";

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

  // How far (0–1) documents with these values of `gebiet` suit someone who named `place`.
  fit(values, place) {
    if (!values.length) return ANYWHERE;
    const kommune = place.kommune || place.id;
    const known = values.map((value) => this.byId.get(value)).filter(Boolean);
    if (values.includes(place.id) || (!place.kommune && known.some((one) => one.kommune === kommune))) return THERE;
    if (values.includes(kommune)) return WHOLE;
    if (values.some((value) => EVERYWHERE.has(value))) return WIDE;
    if (!known.some((one) => one.kommune === kommune)) return OTHER;
    const away = Math.min(...known.map((one) => this.distance(one.id, place.id) ?? Infinity));
    return ELSEWHERE + (NEXT - ELSEWHERE) * Math.exp(-away / NEXT_KM);
  }
}

// The place of every document: distinct lists of values, and which one each document has.
export function readPlaces(bytes, size) {
  const reader = new Reader(bytes);
  return { values: JSON.parse(reader.text()), of: reader.varints(size) };
}
