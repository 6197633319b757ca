// light10, the stemmer for Arabic of Larkey, Ballesteros and Connell (2007): the same as arabic.py.

const AND = /^و(?=...)/;
const ARTICLE = /^(?:[وبكف]?ال|لل)(?=..)/;
const SUFFIXES = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

// Stem of a folded word; a word in another script stays as it is.
export function arabic(word) {
  return SUFFIXES.reduce(
    (rest, suffix) => (rest.endsWith(suffix) && rest.length >= 2 + suffix.length ? rest.slice(0, -suffix.length) : rest),
    withoutArticle(word),
  );
}

// The word without „and“ and „the“ before it.
export function withoutArticle(word) {
  return word.replace(AND, "").replace(ARTICLE, "");
}
