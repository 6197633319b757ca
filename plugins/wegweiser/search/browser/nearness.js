// How many slips lie between two words.

// Edits (letter missing, extra, wrong, two swapped) from one word to the other; more than `most` gives `most + 1`.
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let edits = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        edits = Math.min(edits, before[j - 2] + 1);
      }
      row.push(edits);
      if (edits < best) best = edits;
    }
    if (best > most) return most + 1;
    before = last;
    last = row;
  }
  return last[other.length];
}

// How many slips a word of this length may have.
export function slips(length) {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}
