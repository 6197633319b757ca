// The search: a query in, ranked results and what was understood out. It touches no page and never throws for what somebody types.
import { tokens } from "./analysis.js";
import { crisisIn } from "./crisis.js";
import { Facets } from "./facets.js";
import { match } from "./match.js";
import { Places, readPlaces } from "./places.js";
import { order, score } from "./rank.js";
import { Store } from "./store.js";

const MOST_LETTERS = 300; // letters of a query that are read
const MOST_NEAR = 3; // words shown that are like an unknown one
const WORD_END = /[\p{L}\p{N}]$/u;

export async function openIndex(base, fetcher = (...request) => fetch(...request)) {
  return new Engine(await Store.open(base, fetcher));
}

export class Engine {
  constructor(store) {
    this.store = store;
    this.places = new Places(store.manifest.orte);
  }

  // Results for what somebody typed.
  //   kinds    which kinds of documents; without: all
  //   filters  {gebiet: [ids], thema: [ids], …, tag: ["montag"], heute: ["2026-11-22"], anmeldung: ["ohne"]}
  //   sort     "relevanz" | "name" | "entfernung" (from the place `from`)
  //   start, limit   which results come with their cards
  //   counts   true: what a click on every facet value would give
  //   open     false: the last word is finished
  async search(query, options = {}) {
    const { kinds, filters = {}, sort = "relevanz", from = "", start = 0, limit = 10, counts = false, open = true } = options;
    const text = [...String(query ?? "").slice(0, MOST_LETTERS)].join("").trim();
    const found = tokens(text);
    const named = this.places.recognise(found.filter(({ joined }) => !joined));
    const matched = await match(this.store, found, named?.words ?? new Set(), open && WORD_END.test(text));
    const masks = Object.values(filters).some((values) => values?.length) ? (await this.facets()).masks(filters) : [];
    const accept = this.accepts(kinds);
    const scores = await this.scores(matched, named, found.length > 0);
    let numbers = order(scores, accept, this.store.manifest.paket ? 0 : this.store.manifest.karten);
    const all = counts ? numbers : [];
    const unsure = new Set();
    if (masks.length) {
      const facets = await this.facets();
      const judged = numbers.map((number) => [number, facets.judge(number, masks)]);
      for (const [number, verdict] of judged) if (verdict === "unknown") unsure.add(number);
      numbers = ["yes", "unknown"].flatMap((verdict) => judged.filter((one) => one[1] === verdict).map(([number]) => number));
    }
    if (sort === "name") numbers.sort((one, other) => one - other);
    if (sort === "entfernung") numbers = await this.byDistance(numbers, from || named?.place.id);
    return {
      results: await this.cards(numbers.slice(start, start + limit), scores, unsure),
      total: numbers.length,
      numbers,
      understood: understood(matched, named, found),
      nearest: [...new Set(matched.slots.flatMap(({ near = [] }) => near.slice(0, MOST_NEAR).map(({ written }) => written)))],
      counts: counts ? (await this.facets()).counts(all, masks) : null,
    };
  }

  accepts(kinds) {
    if (!kinds?.length) return () => true;
    const ranges = this.store.kinds.filter(({ kind }) => kinds.includes(kind));
    return (number) => ranges.some(({ first, end }) => number >= first && number < end);
  }

  // Without any word everything is found, in the order of names.
  async scores(matched, named, typed) {
    const { size } = this.store;
    if (!typed) return new Float32Array(size).fill(1);
    if (!named) return score(matched, size, null);
    const column = await this.column();
    const fits = column.values.map((values) => this.places.fit(values, named.place));
    return score(matched, size, { fit: (number) => fits[column.of[number]] });
  }

  async byDistance(numbers, from) {
    const column = await this.column();
    const away = column.values.map((values) => Math.min(...values.map((value) => this.places.distance(value, from) ?? Infinity), Infinity));
    const of = (number) => away[column.of[number]];
    return [...numbers].sort((one, other) => (of(one) === of(other) ? 0 : of(one) - of(other)));
  }

  column() {
    return this.store.once("o", (bytes) => readPlaces(bytes, this.store.size));
  }

  async facets() {
    const column = await this.column();
    return this.store.once("f", (bytes) => new Facets(bytes, column, this.store.size));
  }

  async cards(numbers, scores, unsure) {
    const { karten } = this.store.manifest;
    const blocks = [...new Set(numbers.map((number) => Math.floor(number / karten)))];
    const loaded = new Map(await Promise.all(blocks.map(async (block) => [block, await this.store.cards(block)])));
    return numbers.map((number) => {
      const { marken, karten: rows } = loaded.get(Math.floor(number / karten));
      const [id, titel, kurz, wo, wann = "", places = []] = rows[number % karten];
      const kind = this.store.kindOf(number);
      const adresse = kind === "angebot" ? `angebote/${id}/` : id;
      const own = places.map((place) => ({ text: marken[place][0], symbol: marken[place][1], art: marken[place][2] }));
      const card = { id, adresse, titel, kurz, wo, wann, marken: own };
      return { id, kind, score: scores[number], unsure: unsure.has(number), card };
    });
  }
}

// What the reader may want to know about how the query was read.
function understood({ slots, phrases }, named, found) {
  const words = slots.map(({ token, from, keys, how }) => {
    const { shard, place } = keys[0] ?? {};
    return { typed: (from ?? token).surface, found: shard ? shard.written[place] : "", how };
  });
  const synonyms = [...slots.flatMap(({ token, keys }) => keys.map((key) => ({ ...key, word: token.surface }))), ...phrases]
    .filter(({ shard, place, how }) => shard.also.has(place) && how !== "begun")
    .map(({ shard, place, word }) => ({ word, also: shard.also.get(place) }));
  const crisis = crisisIn(found);
  return {
    words,
    corrected: words.filter(({ how }) => how === "corrected").map(({ typed, found: to }) => ({ from: typed, to })),
    unknown: words.filter(({ how }) => how === "unknown").map(({ typed }) => typed),
    synonyms,
    ort: named ? { id: named.place.id, name: named.place.name, kommune: named.place.kommune } : null,
    crisis: crisis !== "",
    crisisKind: crisis,
  };
}
