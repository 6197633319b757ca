// The search: a query in, ranked results and what was understood out. It touches no page and never throws for what somebody types;
// it rejects when the index cannot be loaded.
import { tokens } from "./analysis.js";
import { crisisIn } from "./crisis.js";
import { Facets } from "./facets.js";
import { match } from "./match.js";
import { Places, readPlaces } from "./places.js";
import { order, score } from "./rank.js";
import { Store } from "./store.js";

const MOST_LETTERS = 1000; // of a query are read
const MOST_NEAR = 3; // words shown that are like an unknown one
const WORD_END = /[\p{L}\p{N}]$/u;

// `base`: address of the site's root with a slash at its end; `fetcher`: fetch, or anything like it.
export async function openIndex(base, fetcher = (...request) => fetch(...request)) {
  return new Engine(await Store.open(base, fetcher));
}

export class Engine {
  constructor(store) {
    this.store = store;
    this.places = new Places(store.manifest.orte);
  }

  // Whether everything came in one file, so that no card has to be waited for.
  get whole() {
    return this.store.manifest.paket;
  }

  // Finds, and loads the cards of the first results: {results, total, numbers, all, understood, nearest}; `all`: without filters.
  //   kinds    which kinds of documents; without: all
  //   filters  {gebiet: [ids], thema: [ids], …, tag: ["montag"], heute: ["2026-11-22"], anmeldung: ["ohne"]}
  //   sort     "relevanz" | "name" | "entfernung" (from the place `from`)
  //   start, limit   which results come with their cards
  //   open     false: the last word is finished
  async search(query, options = {}) {
    return this.retrying(async () => {
      const found = await this.rank(query, options);
      return { ...found, results: await this.results(found, options.start ?? 0, options.limit ?? 10) };
    });
  }

  // Finds without loading any card; `show` loads them.
  async find(query, options = {}) {
    return this.retrying(() => this.rank(query, options));
  }

  // The results of `find` from a place on: [{id, kind, score, unsure, card}].
  async show(found, start, limit) {
    return this.results(found, start, limit);
  }

  // A site that was published anew has other files: then begin anew, once.
  async retrying(work) {
    const { ordner } = this.store.manifest;
    try {
      return await work();
    } catch (error) {
      await this.store.begin(true);
      if (this.store.manifest.ordner === ordner) throw error;
      this.places = new Places(this.store.manifest.orte);
      return work();
    }
  }

  // What a click on every value of every facet would give: {facet: {value: {zahl, sicher}}}; `day`: the ISO date that „heute“ means.
  async counts({ all }, filters, day) {
    const facets = await this.facets();
    return facets.counts(all, facets.masks(filters), day);
  }

  // How many would be left with other filters.
  async countWith({ all }, filters) {
    const facets = await this.facets();
    return facets.sift(all, facets.masks(filters)).numbers.length;
  }

  async rank(query, { kinds, filters = {}, sort = "relevanz", from = "", open = true }) {
    const text = String(query ?? "").slice(0, MOST_LETTERS).trim();
    const found = tokens(text);
    const named = this.places.recognise(found.filter(({ joined }) => !joined));
    const matched = await match(this.store, found, named, open && WORD_END.test(text));
    const scores = await this.scores(matched, named, text, this.ranges(kinds));
    const all = order(scores, this.store.manifest.paket ? 0 : this.store.manifest.karten);
    const { numbers, unsure } = await this.filtered(all, filters);
    if (sort === "name") numbers.sort((one, other) => one - other);
    return {
      numbers: sort === "entfernung" ? await this.byDistance(numbers, from || named?.place.id) : numbers,
      total: numbers.length,
      all,
      scores,
      unsure,
      understood: understood(matched, named, found),
      nearest: nearest(matched),
    };
  }

  async filtered(all, filters) {
    if (!Object.values(filters).some((values) => values?.length)) return { numbers: [...all], unsure: new Set() };
    const facets = await this.facets();
    return facets.sift(all, facets.masks(filters));
  }

  ranges(kinds) {
    return this.store.kinds.filter(({ kind }) => !kinds?.length || kinds.includes(kind));
  }

  // Without any text everything is found, in the order of names.
  async scores(matched, named, text, ranges) {
    const { size } = this.store;
    if (!text) return ranges.reduce((all, { first, end }) => all.fill(1, first, end), new Float32Array(size));
    if (!named) return score(matched, size, ranges, null);
    const column = await this.column();
    const fits = column.values.map((values) => this.places.fit(values, named.place));
    return score(matched, size, ranges, (number) => fits[column.of[number]]);
  }

  // Nearest first; what has no place of its own last.
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

  async results({ numbers, scores, unsure }, start, limit) {
    const { karten } = this.store.manifest;
    const wanted = numbers.slice(start, start + limit);
    const blocks = [...new Set(wanted.map((number) => Math.floor(number / karten)))];
    const loaded = new Map(await Promise.all(blocks.map(async (block) => [block, await this.store.cards(block)])));
    return wanted.map((number) => {
      const kind = this.store.kindOf(number);
      const card = readCard(loaded.get(Math.floor(number / karten)), number % karten, kind);
      return { id: card.id, kind, score: scores[number], unsure: unsure.has(number), card };
    });
  }
}

function readCard({ marken, karten }, place, kind) {
  const [id, titel, kurz, wo = "", wann = "", own = [], deutsch = []] = karten[place];
  const adresse = kind === "angebot" ? `angebote/${id}/` : id;
  return { id, adresse, titel, kurz, wo, wann, deutsch, marken: own.map((one) => ({ text: marken[one][0], symbol: marken[one][1], art: marken[one][2], deutsch: marken[one][3] })) };
}

// What the reader may want to know about how the query was read.
function understood({ slots, phrases }, named, found) {
  const typed = ({ token, from }) => (from ?? token).surface;
  const words = slots.map((slot) => {
    const { shard, place } = slot.keys[0] ?? {};
    return { typed: typed(slot), found: shard ? shard.written[place] : "", how: slot.how };
  });
  const hits = [
    ...slots.flatMap((slot) => slot.keys.filter(({ how }) => how !== "begun" && how !== "phrase").map((key) => ({ ...key, word: typed(slot) }))),
    ...phrases.map((phrase) => ({ ...phrase, word: phrase.slots.map(typed).join(" ") })),
  ];
  const crisisKind = crisisIn(found);
  return {
    words,
    corrected: words.filter(({ how }) => how === "corrected").map(({ typed, found }) => ({ from: typed, to: found })),
    unknown: words.filter(({ how }) => how === "unknown").map(({ typed }) => typed),
    synonyms: hits.filter(({ shard, place }) => shard.also.has(place)).map(({ shard, place, word }) => ({ word, also: shard.also.get(place) })),
    ort: named && { id: named.place.id, name: named.place.name, kommune: named.place.kommune },
    crisis: crisisKind !== "",
    crisisKind,
  };
}

// For each word that is not known, words that exist and are like it: [{typed, words}].
function nearest({ slots }) {
  return slots
    .filter(({ how, near }) => how === "unknown" && near?.length)
    .map(({ token, near }) => ({ typed: token.surface, words: near.slice(0, MOST_NEAR).map(({ written }) => written) }));
}
