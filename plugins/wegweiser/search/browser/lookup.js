// The loaded part of the index, asked for words: exact, of the same family, begun, as a phrase.
import { beginnings, phraseStarts, root } from "./plan.js";
import { shardOf } from "./store.js";

const FAMILY = 0.6;
const APART = 0.5; // what a verb is worth whose particle makes it another one
const BEGUN = 0.8; // a word that only begins like the typed one …
const BEGUN_TOO = 0.4; // … when the typed one is a word itself
const MOST_BEGUN = 200;

export class Lookup {
  constructor(store) {
    this.store = store;
    this.shards = new Map();
  }

  get borders() {
    return this.store.manifest.woerter;
  }

  async load(places) {
    const missing = [...new Set(places)].filter((place) => !this.shards.has(place));
    const loaded = await Promise.all(missing.map((place) => this.store.words(place)));
    missing.forEach((place, i) => this.shards.set(place, loaded[i]));
  }

  async loadKeys(keys) {
    await this.load(keys.map((key) => shardOf(this.borders, key)));
  }

  reaches(key) {
    return this.shards.has(shardOf(this.borders, key));
  }

  // Where a key stands, if its shard is loaded.
  find(key) {
    const shard = this.shards.get(shardOf(this.borders, key));
    const place = shard ? shard.find(key) : -1;
    return place < 0 ? null : { shard, place, key };
  }

  // Keys that begin so; nothing when their shard is not loaded.
  *range(start) {
    const shard = this.shards.get(shardOf(this.borders, start));
    for (let place = shard?.find(start, true); place < shard?.keys.length && shard.keys[place].startsWith(start); place++) {
      yield { shard, place, key: shard.keys[place] };
    }
  }

  exact(slot) {
    const hit = this.find(slot.token.stem);
    if (hit) add(slot, hit, 1, "exact");
  }

  // „kauft … ein“ means „einkaufen“ more than „kaufen“.
  verb({ key, slots }) {
    const hit = this.find(key);
    if (!hit) return;
    for (const slot of slots) {
      for (const own of slot.keys) own.weight *= APART;
      add(slot, hit, 1, "joined");
    }
  }

  // „trauern“ and „Trauer“, „begleiten“ and „Begleitung“.
  family(slot) {
    const own = root(slot.token.stem);
    for (const hit of this.range(own)) {
      if (hit.key !== slot.token.stem && root(hit.key) === own) add(slot, hit, FAMILY, "family");
    }
  }

  begun(slot) {
    const weight = slot.keys.length ? BEGUN_TOO : BEGUN;
    let count = 0;
    for (const start of beginnings(slot.token)) {
      for (const hit of this.range(start)) {
        if (hit.key === slot.token.stem || hit.key.includes(" ")) continue;
        if (++count > MOST_BEGUN) return;
        add(slot, hit, weight * Math.sqrt(start.length / Math.max(start.length, hit.key.length)), "begun");
      }
    }
  }

  // Phrases of which the query has every word, and words that its words make together.
  phrases(stems, slots, combined) {
    const known = new Set(stems);
    const found = [];
    for (const start of slots.flatMap(({ token }) => phraseStarts(token.stem, stems))) {
      for (const hit of this.range(start)) {
        const words = hit.key.split(" ");
        if (!words.every((word) => known.has(word))) continue;
        found.push({ ...hit, word: hit.key, slots: slots.filter(({ token }) => words.includes(token.stem)) });
      }
    }
    for (const { key, slots: several } of combined) {
      const hit = this.find(key);
      if (hit) found.push({ ...hit, word: hit.shard.written[hit.place], slots: several });
    }
    return found;
  }
}

export function add(slot, hit, weight, how) {
  if (!slot.keys.length) slot.how = how;
  slot.keys.push({ ...hit, weight, how });
}
