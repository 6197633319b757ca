// A light stemmer for Ukrainian and Russian: the same as cyrillic.py.

const REFLEXIVE = /^(.{4,})ся$/;
const CASE = /^(.{3,}?)(?:иями|[аяи]ми|[ое]го|[ое]му|ия[хм]|[ая][хм]|[оеи]м|их|ив|[оеи]и|ая|яя|[оеи]е|и[яю]|[ую]ю|[ое]ю)$/;
const VOWEL = /[аеиоуюя]$/;

// Stem of a folded word; a word in another script stays as it is.
export function cyrillic(word) {
  return withoutCase(withoutCase(word.replace(REFLEXIVE, "$1"), 2), 3);
}

function withoutCase(word, left) {
  const found = CASE.exec(word);
  if (found) return found[1];
  return (word.length > left ? word.replace(VOWEL, "") : word).replace(/нн$/, "н");
}
