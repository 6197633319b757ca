// A word that is not in the index: misspelt, or a compound that nobody wrote so far.
import { cistem } from "./cistem.js";
import { fold } from "./analysis.js";
import { add } from "./lookup.js";
import { distance, slips } from "./nearness.js";

const SLIP = 0.25; // what each slip costs
const MOST_FIXES = 4;
const LINKS = ["", "s", "es", "n", "en", "er", "e", "ns", "ens"];
const SHORTEST = 3; // letters of a part of a compound, and of a word that can be misspelt
const SHORT_STEM = 4; // a stem of no more letters is near to too many others
const ENDINGS = 0.3; // words whose stems are near are a little farther than words that are near as written
const BEGINNING = 0.1; // slips in the first letter are rarer

// Gives the word other keys, or two slots in its place. A slip in the first letters or a new compound needs the words with the same end.
export async function repair(lookup, slot) {
  const { token } = slot;
  let close = closest(token, lookup.loaded);
  const found = () => close.some(({ edits, sure }) => sure && edits <= 1);
  if (!found()) {
    await lookup.loadEndings(token.stem);
    close = closest(token, lookup.loaded);
  }
  const parts = found() ? null : cut(token, lookup);
  if (parts) {
    await lookup.load(parts);
    const slots = parts.map((key) => ({ ...slot, token: { ...token, stem: key }, from: token, last: false, keys: [] }));
    for (const part of slots) lookup.exact(part);
    if (slots.every(({ keys }) => keys.length)) return slots.map((part) => ({ ...part, how: "cut" }));
  }
  slot.near = close;
  await correct(lookup, slot, close.filter(({ sure }) => sure));
  return [slot];
}

// Takes the nearest words instead of the typed one; when no file is left, the nearest that are there.
export async function correct(lookup, slot, words) {
  const able = lookup.left ? words : words.filter(({ key }) => lookup.reaches(key));
  const best = able.filter(({ rank }) => rank === able[0].rank).slice(0, MOST_FIXES);
  await lookup.load(best.map(({ key }) => key));
  for (const { key, edits } of best) {
    const hit = lookup.find(key);
    if (hit) add(slot, hit, Math.max(SLIP, 1 - SLIP * edits), "corrected");
  }
}

// Words that may have been meant, best first: {key, written, edits, rank, sure}. Both the words as they are written and their stems
// are compared: a slip in an ending changes the stem, and the ending may be another one.
function closest({ surface, stem }, lists) {
  const typed = fold(surface);
  if (typed.length < SHORTEST || /^[0-9]/.test(typed)) return [];
  const most = slips(typed.length) + 1;
  const found = new Map();
  for (const list of lists) {
    list.folded ??= list.written.map((word) => fold(word.toLowerCase()));
    list.keys.forEach((key, i) => {
      if (!list.written[i] || found.has(key) || key.length < SHORTEST || key[0] === ".") return;
      const asWritten = distance(typed, list.folded[i], most);
      const asStem = stem.length > SHORTEST ? distance(stem, key, most) : most + 1;
      const edits = Math.min(asWritten, asStem);
      const rank = Math.min(asWritten, asStem + ENDINGS) + (key[0] === stem[0] ? 0 : BEGINNING);
      const sure = asWritten <= slips(typed.length) || (stem.length > SHORT_STEM && asStem <= slips(stem.length));
      if (edits <= most) found.set(key, { key, written: list.written[i], edits, rank, sure });
    });
  }
  return [...found.values()].sort((one, other) => one.rank - other.rank || (one.key < other.key ? -1 : 1));
}

// The two keys that make up a word, the longest one at its end. The first may be in a shard that is not loaded yet.
function cut({ surface }, lookup) {
  const word = fold(surface);
  const known = new Set(lookup.loaded.flatMap(({ keys }) => keys));
  const there = (key) => key.length >= SHORTEST && (known.has(key) || lookup.find(key) !== null);
  const open = (key) => key.length >= SHORTEST && !lookup.reaches(key);
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
