// From the words of a query to keys of the index.
import { add, Lookup } from "./lookup.js";
import { byLength, choose, combine, moreKeys, ownKeys } from "./plan.js";
import { correct, repair } from "./repair.js";

// The words that count, each with all keys that may stand for it, and the phrases they make:
// {slots: [{token, keys: [{shard, place, key, weight, how}], how, there, own}], phrases: [{shard, place, key, word, slots}]}.
// `named`: the place that the query names, if it does; `open`: the last word may not be finished; `most`: so many files may come.
export async function match(store, found, named, open, most) {
  const plain = found.filter(({ joined }) => !joined);
  const slots = choose(plain).map((token) => {
    const [there, own] = [named?.words.has(token), named?.own.has(token)];
    return { token, last: open && token === plain.at(-1), there: Boolean(there), own: Boolean(own), keys: [], how: "unknown" };
  });
  const combined = combine(found, plain, slots);
  const lookup = new Lookup(store, most);
  const words = byLength(slots.filter(({ there }) => !there));
  await lookup.load(ownKeys(words, combined));
  lookup.ask(words, combined);
  // A word that is only known together with another one („hard of hearing“) is no slip.
  for (const phrase of lookup.phrases(plain.map(({ stem }) => stem), words, [])) {
    for (const slot of phrase.slots) if (["unknown", "phrase"].includes(slot.how)) add(slot, phrase, 1, "phrase");
  }
  const repaired = new Map();
  for (const slot of words) if (!slot.keys.length && lookup.reaches(slot.token.stem)) repaired.set(slot, await repair(lookup, slot));
  await lookup.load(moreKeys(lookup.borders, byLength(slots), plain, combined));
  lookup.ask(slots.filter((slot) => !repaired.has(slot)), []);
  const complete = slots.filter(({ token }) => lookup.reaches(token.stem)).flatMap((slot) => repaired.get(slot) ?? [slot]);
  // Nothing at all: then the nearest word is better than an empty page.
  if (complete.every(({ keys }) => !keys.length)) for (const slot of complete) await correct(lookup, slot, slot.near ?? []);
  for (const slot of complete) if (slot.how === "corrected") slot.token = { ...slot.token, stem: slot.keys[0].key };
  const stems = [...plain, ...complete.map(({ token }) => token)].map(({ stem }) => stem);
  return { slots: complete, phrases: lookup.phrases(stems, complete, combined.filter(({ verb }) => !verb)) };
}
