// From the words of a query to keys of the index: exact, begun, misspelt, taken apart, put together, as a phrase.
import { cistem } from "./cistem.js";
import { fold, stem } from "./analysis.js";
import { PARTIKEL } from "./daten.js";
import { distance, slips } from "./nearness.js";
import { shardOf } from "./store.js";

const MOST_WORDS = 8;
const MOST_SHARDS = 4; // loaded before anything is known; corrections may need two more
const BEGUN = 0.8; // a word that only begins like the typed one …
const BEGUN_TOO = 0.4; // … when the typed one is a word itself
const JOINED = 0.9;
const FAMILY = 0.6;
const APART = 0.5;
const SLIP = 0.25; // what each slip costs
const MOST_BEGUN = 200;
const MOST_FIXES = 4;
const LINKS = ["", "s", "es", "n", "en", "er", "e", "ns", "ens"];
const SHORTEST = 3;
const SHORT = 2; // a beginning has at least so many letters

// A word of the query with all keys that may stand for it: {token, keys: [{shard, place, weight, how}], how, there}.
// `there`: the words that name a place; `open`: the last word may not be finished.
export async function match(store, found, there, open) {
  const plain = found.filter(({ joined }) => !joined);
  const content = plain.filter(({ stop }) => !stop);
  const slots = choose(content.length ? content : plain).map((token) => {
    return { token, last: open && token === plain.at(-1), there: there.has(token), keys: [], how: "unknown" };
  });
  const lookup = new Lookup(store, extras(found, plain, slots));
  await lookup.more(plan(store.manifest.woerter, slots, plain, lookup.extras));
  const used = slots.filter(({ token }) => lookup.reaches(token.stem));
  for (const slot of used) lookup.exact(slot);
  lookup.joins();
  for (const slot of used) lookup.family(slot);
  for (const slot of used) if (slot.last) lookup.begun(slot);
  const complete = [];
  for (const slot of used) complete.push(...(slot.keys.length ? [slot] : await lookup.repair(slot)));
  return { slots: complete, phrases: lookup.phrases(plain, complete) };
}

// Which shards to load: those of the words, the longest first; then, as far as few files suffice, those of anything else that may
// stand for them. In a long query the shortest words may stay out.
function plan(borders, slots, plain, extras) {
  const byLength = [...slots].sort((one, other) => one.there - other.there || other.token.surface.length - one.token.surface.length);
  const keys = [
    ...byLength.filter(({ there }) => !there).map(({ token }) => token.stem),
    ...byLength.filter(({ last }) => last).flatMap(({ token }) => beginnings(token)),
    ...byLength.filter(({ there }) => there).map(({ token }) => token.stem),
    ...byLength.flatMap(({ token }) => phraseStarts(token, plain)),
    ...extras.map(({ key }) => key),
    ...byLength.map(({ token }) => root(token.stem)),
  ];
  const most = slots.some(({ there }) => there) ? MOST_SHARDS - 1 : MOST_SHARDS; // a place needs a file of its own
  const wanted = new Set();
  for (const key of keys) if (wanted.size < most) wanted.add(shardOf(borders, key));
  return [...wanted];
}

// Long queries: the longest words say most; they keep their order.
function choose(tokens) {
  const seen = new Set();
  const distinct = tokens.filter(({ stem }) => !seen.has(stem) && seen.add(stem));
  const longest = [...distinct].sort((one, other) => other.surface.length - one.surface.length).slice(0, MOST_WORDS);
  return distinct.filter((token) => longest.includes(token));
}

// Words that the query's words make together: neighbours („Kinder Betreuung“) and verbs cut apart („kauft … ein“).
function extras(found, plain, slots) {
  const wanted = [];
  const slotOf = (token) => slots.find((slot) => slot.token.stem === token.stem);
  for (let i = 1; i < plain.length; i++) {
    const pair = [slotOf(plain[i - 1]), slotOf(plain[i])];
    if (pair.every(Boolean) && pair[0] !== pair[1] && /^\p{L}+$/u.test(plain[i - 1].surface + plain[i].surface)) {
      for (const link of ["", "s"]) wanted.push({ key: stem(plain[i - 1].surface + link + plain[i].surface), slots: pair });
    }
  }
  for (const token of found) {
    if (token.joined) wanted.push({ key: token.stem, slots: slots.filter(({ token: { at } }) => at >= token.at && at <= token.at + 3) });
  }
  const last = plain.at(-1);
  if (plain.length > 1 && PARTIKEL.includes(last.surface)) {
    for (const slot of slots) if (slot.token !== last) wanted.push({ key: stem(last.surface + slot.token.surface), slots: [slot], verb: true });
  }
  return wanted;
}

class Lookup {
  constructor(store, extras) {
    this.store = store;
    this.extras = extras;
    this.shards = new Map();
  }

  async more(places) {
    const missing = [...new Set(places)].filter((place) => !this.shards.has(place));
    const loaded = await Promise.all(missing.map((place) => this.store.words(place)));
    missing.forEach((place, i) => this.shards.set(place, loaded[i]));
  }

  reaches(key) {
    return this.shards.has(shardOf(this.store.manifest.woerter, key));
  }

  // Where a key stands, if its shard is loaded.
  find(key) {
    const shard = this.shards.get(shardOf(this.store.manifest.woerter, key));
    const place = shard ? shard.find(key) : -1;
    return place < 0 ? null : { shard, place };
  }

  exact(slot) {
    const hit = this.find(slot.token.stem);
    if (hit) add(slot, hit, 1, "exact");
  }

  // Words of the same family: „trauern“ and „Trauer“, „begleiten“ and „Begleitung“.
  family(slot) {
    const { stem } = slot.token;
    const own = root(stem);
    for (const { shard, place, key } of this.range(own)) {
      if (key !== stem && root(key) === own) add(slot, { shard, place }, FAMILY, "family");
    }
  }

  // Words that begin so, phrases left out; nothing when their shard is not loaded.
  *range(start) {
    const shard = this.shards.get(shardOf(this.store.manifest.woerter, start));
    if (!shard) return;
    for (let place = shard.find(start, true); place < shard.keys.length && shard.keys[place].startsWith(start); place++) {
      const key = shard.keys[place];
      if (!key.includes(" ")) yield { shard, place, key };
    }
  }

  joins() {
    for (const { key, slots, verb } of this.extras) {
      const hit = this.find(key);
      if (!hit) continue;
      for (const slot of slots) {
        if (verb) for (const own of slot.keys) own.weight *= APART; // „kauft … ein“ means „einkaufen“ more than „kaufen“
        add(slot, hit, verb ? 1 : JOINED, "joined");
      }
    }
  }

  begun(slot) {
    const weight = slot.keys.length ? BEGUN_TOO : BEGUN;
    let count = 0;
    for (const start of beginnings(slot.token)) {
      for (const { shard, place, key } of this.range(start)) {
        if (key === slot.token.stem) continue;
        if (++count > MOST_BEGUN) return;
        add(slot, { shard, place }, weight * Math.sqrt(start.length / Math.max(start.length, key.length)), "begun");
      }
    }
  }

  // A word that is not there: what it may have been meant to be, or the two words it is made of.
  async repair(slot) {
    const { token } = slot;
    const near = [...this.shards.values()].flatMap((shard) => shard.keys.filter((key) => !key.includes(" ")));
    const { rueckwaerts, woerter } = this.store.manifest;
    let close = this.closest(token, near);
    const twice = rueckwaerts.length > 0;
    if (twice && !(close[0]?.edits <= 1)) {
      const backwards = await this.store.backwards(shardOf(rueckwaerts, turn(token.stem)));
      near.push(...backwards.map(turn));
      close = this.closest(token, near);
    }
    const cut = close[0]?.edits <= 1 ? null : this.cut(token, near);
    if (cut) {
      await this.more(cut.map((key) => shardOf(woerter, key)));
      const slots = cut.map((key) => ({ token: { ...token, stem: key }, from: token, last: false, there: false, keys: [], how: "unknown" }));
      for (const part of slots) this.exact(part);
      if (slots.every(({ keys }) => keys.length)) return slots.map((part) => ({ ...part, how: "cut" }));
    }
    const allowed = close.filter(({ edits }) => edits <= slips(token.stem.length));
    const best = allowed.filter(({ edits }) => edits === allowed[0].edits).slice(0, MOST_FIXES);
    await this.more(best.map(({ key }) => shardOf(woerter, key)));
    for (const { key, edits } of best) {
      const hit = this.find(key);
      if (hit) add(slot, hit, 1 - SLIP * edits, "corrected");
    }
    slot.near = close.slice(0, 3).map(({ key }) => this.written(key));
    return [slot];
  }

  // Keys by their number of slips, then by how they begin.
  closest({ stem }, keys) {
    if (stem.length < SHORTEST || /^[0-9]/.test(stem)) return [];
    const most = slips(stem.length) + 1;
    const found = new Map();
    for (const key of keys) {
      if (found.has(key) || key.length < SHORTEST) continue;
      const edits = distance(stem, key, most);
      if (edits <= most) found.set(key, edits + (key[0] === stem[0] ? 0 : 0.1));
    }
    return [...found].map(([key, rank]) => ({ key, rank, edits: Math.floor(rank) })).sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
  }

  // The two keys that make up a word, the longest one at its end. The first may be in a shard that is not loaded yet.
  cut({ surface }, keys) {
    const word = fold(surface);
    const known = new Set(keys);
    const there = (key) => key.length >= SHORTEST && (known.has(key) || this.find(key) !== null);
    const open = (key) => key.length >= SHORTEST && !this.reaches(key);
    for (let at = SHORTEST; at < word.length - SHORTEST; at++) {
      const right = cistem(word.slice(at));
      if (!there(right)) continue;
      const links = LINKS.filter((link) => word.slice(SHORTEST, at).endsWith(link));
      const lefts = links.map((link) => cistem(word.slice(0, at - link.length)));
      const left = lefts.find(there) ?? lefts.find(open);
      if (left) return [left, right];
    }
    return null;
  }

  // Phrases of the index of which the query has every word.
  phrases(plain, slots) {
    const stems = new Set(plain.map(({ stem }) => stem));
    const found = [];
    for (const { token } of slots) {
      for (const start of phraseStarts(token, plain)) {
        const shard = this.shards.get(shardOf(this.store.manifest.woerter, start));
        for (let place = shard?.find(start, true); place < shard?.keys.length && shard.keys[place].startsWith(start); place++) {
          const words = shard.keys[place].split(" ");
          if (words.every((word) => stems.has(word))) {
            found.push({ shard, place, words, slots: slots.filter(({ token }) => words.includes(token.stem)) });
          }
        }
      }
    }
    return found;
  }

  written(key) {
    const hit = this.find(key);
    return hit ? hit.shard.written[hit.place] : key;
  }
}

function add(slot, hit, weight, how) {
  if (!slot.keys.length) slot.how = how;
  slot.keys.push({ ...hit, weight, how });
}

// How phrases begin that hold a word and another one of the query. Their first word is the longest one, then the alphabet decides.
function phraseStarts({ stem }, plain) {
  const others = new Set(plain.map((other) => other.stem).filter((other) => other !== stem));
  return [...others].map((other) => `${stem} ${other}`);
}

// What keys may begin with, when a word is not typed to its end: as typed, and without the „ge“ that the stemmer drops.
function beginnings({ surface }) {
  const typed = fold(surface);
  const starts = typed.startsWith("ge") && typed.length >= 5 ? [typed, typed.slice(2)] : [typed];
  return starts.filter((start) => start.length >= SHORT);
}

// A stem without the endings that make nouns, adjectives and verbs of each other.
function root(stem) {
  const bare = /^(.{4,}?)(?:ung|hei|igkei|kei|schaf|lich|isch|ig|ier)$/.exec(stem);
  return bare ? cistem(bare[1]) : stem;
}

function turn(word) {
  return [...word].reverse().join("");
}
