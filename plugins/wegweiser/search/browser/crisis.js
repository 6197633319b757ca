// Words of people who need help at once (krise.txt, put in by bundle.py).
import { KRISE } from "./daten.js";
import { distance } from "./nearness.js";

const GAP = 3; // so many other words may stand between two words of a pattern
const LONG = 7; // from this length on one slip is forgiven

// The kind of emergency that a query speaks of, or "".
export function crisisIn(found) {
  const stems = found.filter(({ joined }) => !joined).map(({ stem }) => stem);
  const hit = KRISE.find(([, pattern]) => follows(stems, pattern));
  return hit ? hit[0] : "";
}

// Do the stems hold a pattern, its words in order and near each other? Each place of a pattern is a list of stems.
function follows(stems, pattern) {
  return stems.some((_, start) => {
    let at = start - 1;
    return pattern.every((choices, nth) => {
      const from = at + 1;
      const to = nth ? Math.min(stems.length, from + GAP + 1) : start + 1;
      for (at = from; at < to; at++) if (choices.some((choice) => alike(choice, stems[at]))) return true;
      return false;
    });
  });
}

function alike(choice, stem) {
  return choice === stem || (choice.length >= LONG && choice[0] === stem[0] && distance(choice, stem, 1) <= 1);
}
