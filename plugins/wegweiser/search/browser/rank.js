// Scores: how much every document has to say to the words of a query.

const MENTIONED = 0.8; // a place in the text, against being there

export const TUNING = {
  levels: 15,
  coverage: 1, // how much a document loses that has only some of the words
  phrase: 1.5, // weight of a phrase against its words
  place: 0.5, // weight of a place against all other words
  here: 0.6, // how well that word is met by being there
  equal: 1 / 30, // scores nearer than this are equal when cards lie in blocks
  tail: 0.06, // what is below this share of the best is not found
};

// Score by document, as Float32Array; 0: not found. `ranges`: which documents are asked for, as [{first, end}];
// `fits`: how far (0–1) every document suits the place that was named, if one was. A place counts like a word that everything there
// has; what is elsewhere stays, further down.
export function score({ slots, phrases }, size, ranges, fits) {
  const { total, covered, most } = sum({ slots, phrases }, size);
  const there = fits && located(slots, fits, size);
  const weight = there ? TUNING.place * most || 1 : 0;
  const share = (part, whole) => (whole ? (part / whole) ** TUNING.coverage : 0); // who has only some of the words loses
  const scores = new Float32Array(size);
  let best = 0;
  for (const { first, end } of ranges) {
    for (let i = first; i < end; i++) if (total[i]) best = Math.max(best, total[i] * share(covered[i], most));
  }
  for (const { first, end } of ranges) {
    for (let i = first; i < end; i++) {
      const here = there?.[i] ? there[i] * weight : 0;
      if (!here && (!total[i] || total[i] * share(covered[i], most) < best * TUNING.tail)) continue;
      const away = there && there[i] < 1 ? fits[i] : 1;
      scores[i] = (total[i] + here * TUNING.here) * share(covered[i] + here, most + weight) * away;
    }
  }
  return scores;
}

// What the words of a query find, the place left out: how well they are met, and how many of them, weighed by how rare they are.
function sum({ slots, phrases }, size) {
  const total = new Float32Array(size);
  const covered = new Float32Array(size);
  const rows = new Map(slots.filter(({ keys, there }) => keys.length && !there).map((slot) => [slot, row(slot, size)]));
  let most = 0;
  for (const { idf, values } of rows.values()) {
    most += idf;
    for (let i = 0; i < size; i++) {
      if (values[i]) {
        total[i] += idf * values[i];
        covered[i] += idf;
      }
    }
  }
  for (const phrase of phrases) lift(phrase, rows, total, covered, most);
  return { total, covered, most };
}

// Whether documents are where somebody looks (1), or only speak of that place.
function located(slots, fits, size) {
  const there = Float32Array.from(fits, (fit) => +(fit === 1));
  for (const { values } of slots.filter(({ keys, own }) => keys.length && own).map((slot) => row(slot, size))) {
    for (let i = 0; i < size; i++) if (!there[i]) there[i] = MENTIONED * values[i];
  }
  return there;
}

// A phrase stands for its words when it says more than they do one by one.
function lift({ shard, place, slots }, rows, total, covered, most) {
  const met = slots.map((slot) => rows.get(slot)).filter(Boolean);
  if (!met.length) return;
  const { numbers, levels } = shard.postings(place);
  const idf = Math.max(rarity(numbers.length, total.length), ...met.map((row) => row.idf));
  numbers.forEach((number, i) => {
    let words = 0;
    let missing = 0;
    for (const row of met) {
      if (row.values[number]) words += row.idf * row.values[number];
      else missing += row.idf;
    }
    total[number] += Math.max(0, (TUNING.phrase * idf * levels[i]) / TUNING.levels - words);
    covered[number] = Math.min(covered[number] + missing, most);
  });
}

// What one word of the query says: its idf, and for every document how well it is met (0–1).
function row({ keys }, size) {
  const values = new Float32Array(size);
  let count = 0;
  for (const { shard, place, weight } of keys) {
    const { numbers, levels } = shard.postings(place);
    for (let i = 0; i < numbers.length; i++) {
      const value = (weight * levels[i]) / TUNING.levels;
      if (!values[numbers[i]]) count++;
      if (value > values[numbers[i]]) values[numbers[i]] = value;
    }
  }
  return { idf: rarity(count, size), values };
}

function rarity(count, size) {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}

// Numbers of all found documents, best first. Where cards lie in blocks of `block`, scores nearer to each other than the levels can
// tell are equal, and among equals those come first whose cards lie together: a page of results then needs few files.
export function order(scores, block) {
  const found = [];
  let best = 0;
  for (let number = 0; number < scores.length; number++) {
    if (!scores[number]) continue;
    found.push(number);
    if (scores[number] > best) best = scores[number];
  }
  if (!block) return found.sort((one, other) => scores[other] - scores[one] || one - other);
  const steps = [];
  for (const number of found) {
    const step = Math.round(Math.log(scores[number] / best) / Math.log(1 - TUNING.equal));
    (steps[step] ??= []).push(number);
  }
  const result = [];
  const used = new Uint8Array(Math.ceil(scores.length / block));
  for (const equals of steps) if (equals) gather(equals, block, used, result);
  return result;
}

// Adds documents of equal rank by their blocks: those that are loaded anyway first, then those with the most of them.
function gather(numbers, block, used, result) {
  const runs = new Map();
  for (let from = 0, to = 0; from < numbers.length; from = to) {
    const place = Math.floor(numbers[from] / block);
    while (numbers[to] < (place + 1) * block) to++;
    const late = used[place] ? 0 : block;
    runs.set((late + block - (to - from)) * used.length + place, [from, to]); // one number to sort by: native sort is fast
    used[place] = 1;
  }
  for (const key of Float64Array.from(runs.keys()).sort()) {
    const [from, to] = runs.get(key);
    for (let i = from; i < to; i++) result.push(numbers[i]);
  }
}
