// Words of people who need help at once (krise.txt, put in by bundle.py).
import { KRISE } from "./daten.js";
import { distance } from "./nearness.js";

const GAP = 3; // so many other words may stand between two words of a pattern
const END = "$"; // the end of the query
const LONG = 7; // from this length on one slip is forgiven …
const DENSE = 6; // … or from this one, where letters say more: Arabic has no short vowels, Cyrillic one letter for „sch“
const LATIN = /^[\x00-\u024f]/;

// The kind of emergency that a query speaks of, or "".
export function crisisIn(found) {
  const stems = [...found.filter(({ joined }) => !joined).map(({ stem }) => stem), END];
  const hit = KRISE.find(([, pattern]) => stems.some((_, start) => follows(stems, start, pattern)));
  return hit ? hit[0] : "";
}

// Do the words of a pattern follow each other from here, none far from the one before? Each place of a pattern is a list of stems.
function follows(stems, start, [first, ...rest]) {
  if (!first.some((choice) => alike(choice, stems[start]))) return false;
  if (!rest.length) return true;
  const to = rest[0][0] === END ? start + 1 : Math.min(stems.length - 1, start + GAP + 1);
  for (let next = start + 1; next <= to; next++) if (follows(stems, next, rest)) return true;
  return false;
}

function alike(choice, stem) {
  return choice === stem || (choice.length >= (LATIN.test(choice) ? LONG : DENSE) && choice[0] === stem[0] && distance(choice, stem, 1) <= 1);
}
