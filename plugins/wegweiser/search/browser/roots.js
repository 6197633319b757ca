// Words of one family: what is left of a word without the endings of its language, so that „begleiten“ finds „Begleitung“,
// „families“ „family“ and „çocuğum“ „çocuk“. Only the question is widened, at a lower weight; the index is the same.
import { fold } from "./analysis.js";
import { cistem } from "./cistem.js";
import { SPRACHE } from "./daten.js";

const ROOT = 5; // letters of a German root

// English: „lonely“, „loneliness“; „family“, „families“; „learn“, „learning“.
const ENGLISH = /^(.{4,}?)(?:liness|iness|ness|ings?|ed|ly|ies|y)$/;

// Turkish puts plural, possessive and case one after the other: „çocuk-lar-ım-dan“; and verbs end in -mek or -iyorum.
const TURKISH = new RegExp(
  "^(.{3,}?)(?:" +
    "m[ae]k|[iu]yor(?:um|uz)?|" +
    "(?:l[iu]k?|s[iu]z|c[iu]|c[ae]|m[ae])?(?:l[ae]r)?(?:[iu]?m(?:[iu]z)?|[iu]?n(?:[iu]z)?|s?[iu])?" +
    "(?:[yn]?[iu]|[yn]?[ae]|n?[dt][ae]n?|n[iu]n|y?l[ae])?" +
    ")$",
);
const SOFTENED = /^(.{4,})[kgptdbc]$/; // „çocuk“, „çocuğum“; „kitap“, „kitabım“

// Arabic writes „in“, „for“ and „like“ as a first letter of the word; so many words begin with these letters that only the typed
// word is tried without.
const ATTACHED = /^[بلك](?=...)/;

function german(stem) {
  const bare = /^(.{4,}?)(?:ung|hei|igkei|kei|schaf|lich|isch|ig|ier)$/.exec(stem);
  const short = bare ? cistem(bare[1]) : "";
  return short.length >= ROOT ? short : stem;
}

function turkish(word) {
  for (let before = ""; before !== word; ) {
    before = word;
    word = word.replace(TURKISH, "$1");
  }
  return word.replace(SOFTENED, "$1");
}

const OWN = {
  en: (word) => word.replace(ENGLISH, "$1"),
  tr: turkish,
};

// The root of a word of the index; `written`: as readers know it.
export function root(stem, written) {
  const bare = OWN[SPRACHE]?.(fold(written.toLowerCase()));
  return bare && bare.length < written.length ? cistem(bare) : german(stem);
}

// The root of a typed word.
export function typedRoot({ stem, surface }) {
  const own = root(stem, surface);
  return SPRACHE === "ar" ? own.replace(ATTACHED, "") : own;
}
