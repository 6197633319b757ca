// The search: a query in, ranked results and what was understood out. It touches no page and never throws for what somebody types;
// it rejects when the index cannot be loaded.
import { tokens } from "./analysis.js";
import { crisisIn } from "./crisis.js";
import { Facets } from "./facets.js";
import { match } from "./match.js";
import { Places } from "./places.js";
import { order, score } from "./rank.js";
import { Store } from "./store.js";

const MOST_FILES = 4; // for one query, cards apart: script, these and the first card are six
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

  // Finds, and loads the cards of the first results: {results, total, mindestens, numbers, all, understood, nearest}; `all`: without filters;
  // `mindestens`: there may be more.
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
    return this.facets().counts(all, filters, day);
  }

  // How many would be left with other filters.
  async countWith({ all }, filters) {
    return (await this.filtered(all, filters)).numbers.length;
  }

  async rank(query, { kinds, filters = {}, sort = "relevanz", from = "", open = true }) {
    const text = String(query ?? "").slice(0, MOST_LETTERS).trim();
    const found = tokens(text);
    const named = this.places.recognise(found.filter(({ joined }) => !joined));
    const near = named && (await this.places.near(named.place, this.store));
    const matched = await match(this.store, found, named, open && WORD_END.test(text), MOST_FILES - (near?.files ?? 0));
    const scores = this.scores(matched, near?.fits, text, this.ranges(kinds));
    const all = order(scores, this.store.manifest.paket ? 0 : this.store.manifest.karten);
    const { numbers, unsure } = await this.filtered(all, filters);
    if (sort === "name") numbers.sort((one, other) => one - other);
    return {
      numbers: sort === "entfernung" ? await this.byDistance(numbers, from || named?.place.id) : numbers,
      total: numbers.length,
      mindestens: this.cutShort(matched),
      all,
      scores,
      unsure,
      understood: understood(matched, named, found),
      nearest: nearest(matched),
    };
  }

  async filtered(all, filters) {
    if (!Object.values(filters).some((values) => values?.length)) return { numbers: [...all], unsure: new Set() };
    const facets = this.facets();
    return facets.sift(all, await facets.masks(filters));
  }

  ranges(kinds) {
    return this.store.kinds.filter(({ kind }) => !kinds?.length || kinds.includes(kind));
  }

  // Without any text everything is found, in the order of names.
  scores(matched, fits, text, ranges) {
    const { size } = this.store;
    if (!text) return ranges.reduce((all, { first, end }) => all.fill(1, first, end), new Float32Array(size));
    return score(matched, size, ranges, fits);
  }

  // Whether a word of the query has more documents than the index keeps for it.
  cutShort({ slots, phrases }) {
    const hits = [...slots.flatMap(({ keys }) => keys), ...phrases];
    return hits.some(({ shard, place }) => shard.counts[place] >= this.store.manifest.hoechstens);
  }

  // Nearest first; what has no place of its own last.
  async byDistance(numbers, from) {
    const away = await this.places.distances(from, this.store);
    return [...numbers].sort((one, other) => (away[one] === away[other] ? 0 : away[one] - away[other]));
  }

  facets() {
    return new Facets(this.store, this.places);
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
