// From text to stems, exactly as analysis.py does it for the index. A test compares both.
import { arabic } from "./arabic.js";
import { cistem } from "./cistem.js";
import { cyrillic } from "./cyrillic.js";
import { STOPP, VERNEINUNG } from "./daten.js";

const LONGEST = 64;
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
const APOSTROPHE = /([\p{L}\p{N}])['\u2019\u02bc`\u00b4](?=[\p{L}\p{N}])/gu;
const GENDER = /(\p{L})[*:_·/]-?(in(?:nen)?)(?![\p{L}\p{N}])/gu;
const TOKEN = /[0-9]+(?:[./:][0-9]+)+|[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*/gu;
const JOINT = /[-\u2010\u2011./:]/g;
const MIXED = /[0-9]+|[^0-9]+/g;
const FEMALE = /^(.{4,})innen$|^(.{3,}(?:er|or|ar|nt|nd|st|og|at))in$/;
const FOREIGN = {
  ß: "ss", æ: "a", œ: "o", ø: "o", ł: "l", đ: "d", ı: "i", þ: "th", ð: "d",
  і: "и", ы: "и", є: "е", э: "е", ґ: "г", ь: "", ъ: "",
  ٱ: "ا", ة: "ه", ى: "ي", ی: "ي", ک: "ك", ء: "", ـ: "",
};
const stopWords = new Set(STOPP);

const negations = new Set(VERNEINUNG);

// One spelling for all spellings of a lower-case word.
export function fold(word) {
  return word.normalize("NFKD").replace(MARKS, "").replace(/[^\x00-\x7f]/g, (letter) => FOREIGN[letter] ?? letter)
    .replaceAll("ae", "a").replaceAll("oe", "o").replace(/(^|[^aeq])ue/g, "$1u");
}

export function stem(word) {
  if (/[\ud800-\udfff]/.test(word)) return "";
  return cistem(arabic(cyrillic(fold(word))).replace(FEMALE, "$1$2"));
}

// Function words keep to themselves („nach“ is no „Nacht“); negations are inflected („kein“, „keine“).
function stopStem(word) {
  return negations.has(stem(word)) ? stem(word) : `.${fold(word)}`;
}

// Lower case in one Unicode form; „Bürger*innen“ becomes one word, „eva's“ too, „50+“ reads „50 plus“.
export function prepare(text) {
  return text.normalize("NFKC").toLowerCase().replace(MARKS, "")
    .replace(APOSTROPHE, "$1").replace(GENDER, "$1$2").replace(/([0-9])\+/g, "$1 plus ");
}

// The words of a text in order, with the extra ones that hyphens and digits give:
// {surface, stem, stop, at, joined}.
export function tokens(text) {
  const found = [];
  let at = 0;
  for (const [whole] of prepare(text).matchAll(TOKEN)) {
    const parts = whole.split(JOINT).flatMap((piece) => piece.match(MIXED) ?? []);
    const first = at;
    for (const part of parts) found.push(token(part, at++, false));
    if (parts.length > 1) {
      const number = /^[0-9]/.test(whole) && !whole.includes("-");
      found.push(token(number ? whole : whole.replace(JOINT, ""), first, true));
    }
  }
  return found.filter(({ stem }) => stem);
}

function token(surface, at, joined) {
  const cut = surface.slice(0, LONGEST);
  const stop = stopWords.has(cut);
  return { surface: cut, stem: stop ? stopStem(cut) : stem(cut), stop, at, joined };
}
