// What is loaded of the index for one question, asked for words (exact, of the same family, begun, as a phrase) and for lists.
import { Borders } from "./borders.js";
import { beginnings, phraseStarts } from "./plan.js";
import { root, typedRoot } from "./roots.js";

const FAMILY = 0.6;
const APART = 0.5; // what a verb is worth whose particle makes it another one
const BEGUN = 0.8; // a word that only begins like the typed one …
const BEGUN_TOO = 0.4; // … when the typed one is a word itself
const MOST_BEGUN = 200;

export class Lookup {
  // `most`: so many files may come, borders apart. Whether one came before for another question makes no difference.
  constructor(store, most = Infinity) {
    this.store = store;
    this.left = most;
    this.borders = new Borders(store, "w", store.manifest.woerter);
    this.endings = new Borders(store, "r", store.manifest.rueckwaerts);
    this.shards = new Map();
    this.turned = new Map();
  }

  get loaded() {
    return [...this.shards.values(), ...this.turned.values()];
  }

  // The shards of these keys, the first ones first, as far as the files go.
  async load(keys) {
    await this.borders.load(keys, this.left);
    const places = new Set(keys.map((key) => this.borders.shard(key)));
    const missing = [...places].filter((place) => place !== undefined && !this.shards.has(place)).slice(0, this.left);
    this.left -= missing.length;
    const loaded = await Promise.all(missing.map((place) => this.store.words(place)));
    missing.forEach((place, i) => this.shards.set(place, loaded[i]));
  }

  // Every shard in which keys may begin so.
  async loadAll(starts) {
    const known = () => starts.flatMap((start) => this.borders.starts(start));
    await this.borders.load(known());
    await this.load(known());
  }

  // Words that end like this one. They only say what exists, so the last file is not spent on them.
  async loadEndings(stem) {
    if (!this.endings.firsts.length || this.left < 2) return;
    const turned = [...stem].reverse().join("");
    await this.endings.load([turned]);
    const place = this.endings.shard(turned);
    if (this.turned.has(place)) return;
    this.left--;
    this.turned.set(place, await this.store.backwards(place));
  }

  reaches(key) {
    return this.shards.has(this.borders.shard(key));
  }

  // Where a key stands, if its shard is loaded.
  find(key) {
    const shard = this.shards.get(this.borders.shard(key));
    const place = shard ? shard.find(key) : -1;
    return place < 0 ? null : { shard, place, key };
  }

  // Keys that begin so, as far as their shards are loaded.
  *range(start) {
    for (const key of this.borders.starts(start)) {
      const shard = this.shards.get(this.borders.shard(key));
      for (let place = shard?.find(start, true); place < shard?.keys.length && shard.keys[place].startsWith(start); place++) {
        yield { shard, place, key: shard.keys[place] };
      }
    }
  }

  // [value, documents] of every list that begins so, as far as it is loaded: „#thema:“.
  *lists(start) {
    for (const { shard, place, key } of this.range(start)) yield [key.slice(key.indexOf(":") + 1, key.lastIndexOf(" ")), shard.numbers(place)];
  }

  // Everything that may stand for these words, as far as it is loaded.
  ask(slots, combined) {
    for (const slot of slots) this.exact(slot);
    for (const one of combined) if (one.verb) this.verb(one);
    for (const slot of slots) this.family(slot);
    for (const slot of slots) if (slot.last) this.begun(slot);
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
    const own = typedRoot(slot.token);
    for (const hit of this.range(own)) {
      if (hit.key !== slot.token.stem && root(hit.key, hit.shard.written[hit.place]) === own) add(slot, hit, FAMILY, "family");
    }
  }

  begun(slot) {
    const weight = slot.keys.some(({ how }) => how !== "begun") ? BEGUN_TOO : BEGUN;
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
  if (slot.keys.some(({ key }) => key === hit.key)) return;
  if (!slot.keys.length) slot.how = how;
  slot.keys.push({ ...hit, weight, how });
}
