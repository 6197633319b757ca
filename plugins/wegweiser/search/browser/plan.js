// Which words of a query count, what else may stand for them, and in which order their keys are wanted.
import { fold, stem } from "./analysis.js";
import { withoutArticle } from "./arabic.js";
import { PARTIKEL } from "./daten.js";
import { typedRoot } from "./roots.js";

const MOST_WORDS = 8;
const SHORT = 2; // a beginning has at least so many letters

// The words that count: function words only when there is nothing else, in a long query the longest. They keep their order.
export function choose(plain) {
  const content = plain.filter(({ stop }) => !stop);
  const seen = new Set();
  const distinct = (content.length ? content : plain).filter(({ stem }) => !seen.has(stem) && seen.add(stem));
  const longest = [...distinct].sort((one, other) => other.surface.length - one.surface.length).slice(0, MOST_WORDS);
  return distinct.filter((token) => longest.includes(token));
}

// Words that the query's words make together: neighbours („Kinder Betreuung“), parts with a hyphen, verbs cut apart
// („kauft … ein“): {key, slots, verb}.
export function combine(found, plain, slots) {
  const wanted = [];
  const slotOf = (token) => slots.find((slot) => slot.token.stem === token.stem);
  for (let i = 1; i < plain.length; i++) {
    const pair = [slotOf(plain[i - 1]), slotOf(plain[i])];
    if (!pair.every(Boolean) || pair[0] === pair[1] || /[0-9]/.test(plain[i - 1].surface + plain[i].surface)) continue;
    for (const link of ["", "s"]) wanted.push({ key: stem(plain[i - 1].surface + link + plain[i].surface), slots: pair });
  }
  for (const token of found) {
    if (token.joined) wanted.push({ key: token.stem, slots: slots.filter((slot) => token.surface.includes(slot.token.surface)) });
  }
  const last = plain.at(-1);
  if (PARTIKEL.includes(last?.surface)) {
    const before = slots.filter(({ token }) => token !== last);
    for (const slot of before) wanted.push({ key: stem(last.surface + slot.token.surface), slots: [slot], verb: true });
  }
  return wanted;
}

// The longest words say most: they come first.
export function byLength(slots) {
  return [...slots].sort((one, other) => other.token.surface.length - one.token.surface.length);
}

// Keys of the words themselves, and of what they are when they are not finished, cut apart or inflected.
export function ownKeys(slots, combined) {
  return [
    ...slots.map(({ token }) => token.stem),
    ...slots.filter(({ last }) => last).flatMap(({ token }) => beginnings(token)),
    ...combined.filter(({ verb }) => verb).map(({ key }) => key),
    ...slots.map(({ token }) => typedRoot(token)),
  ];
}

// Keys that may say more: the names of places, phrases, words that the words make together, other words that begin so.
export function moreKeys(borders, slots, plain, combined) {
  return [
    ...slots.filter(({ there }) => there).map(({ token }) => token.stem),
    ...slots.flatMap(({ token }) => phraseStarts(token.stem, plain.map(({ stem }) => stem))),
    ...combined.map(({ key }) => key),
    ...slots.filter(({ last, there }) => last && !there).flatMap(({ token }) => beginnings(token).flatMap((start) => borders.starts(start))),
  ];
}

// How phrases begin that hold this word and another one. The first word of a phrase is its longest, the others follow the alphabet.
export function phraseStarts(stem, stems) {
  return [...new Set(stems)].filter((other) => other !== stem).map((other) => `${stem} ${other}`);
}

// What keys may begin with when a word is not typed to its end: as typed, and without the „ge“ that the stemmer drops from words
// of six letters or more. Arabic words are in the index without their article.
export function beginnings({ surface }) {
  const typed = withoutArticle(fold(surface));
  const starts = !typed.startsWith("ge") || typed.length < 5 ? [typed] : typed.length < 6 ? [typed, typed.slice(2)] : [typed.slice(2)];
  return starts.filter((start) => start.length >= SHORT);
}
