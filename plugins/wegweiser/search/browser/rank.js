// Scores: how much every document has to say to the words of a query.

export const TUNING = {
  levels: 15,
  coverage: 1, // how much a document loses that has only some of the words
  phrase: 1.6, // weight of a phrase against its words
  place: 0.25, // what the place alone is worth
  equal: 1 / 30, // scores nearer than this are equal when cards lie in blocks
  tail: 0.06, // results below this share of the best are left out
};

// Score by document, as Float32Array; 0: not found.
export function score({ slots, phrases }, size, place) {
  const total = new Float32Array(size);
  const covered = new Float32Array(size);
  const rows = new Map(slots.filter(({ keys, there }) => keys.length && !there).map((slot) => [slot, row(slot, size)]));
  const most = all(rows);
  for (const { idf, values } of rows.values()) {
    for (let i = 0; i < size; i++) {
      if (values[i]) {
        total[i] += idf * values[i];
        covered[i] += idf;
      }
    }
  }
  for (const phrase of phrases) lift(phrase, rows, total, covered, most);
  for (let i = 0; i < size; i++) if (total[i]) total[i] *= (covered[i] / most) ** TUNING.coverage;
  return place ? withPlace(total, slots, place, size) : total;
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

// What a document can cover at most.
function all(rows) {
  let sum = 0;
  for (const { idf } of rows.values()) sum += idf;
  return sum;
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

// Someone who names a place wants what is there first; with nothing else said, everything there.
function withPlace(total, slots, { fit }, size) {
  const rows = slots.filter(({ keys, there }) => keys.length && there).map((slot) => row(slot, size));
  const best = Math.max(...total) || 1;
  const named = new Float32Array(size);
  for (const { values } of rows) for (let i = 0; i < size; i++) if (values[i] > named[i]) named[i] = values[i];
  const alone = !total.some(Boolean);
  for (let i = 0; i < size; i++) {
    const there = fit(i);
    const text = TUNING.place * best * (0.5 * named[i] + (there === 1 ? 0.5 : 0));
    total[i] = alone ? (named[i] || there === 1 ? text : 0) : total[i] * Math.max(there, named[i] > 0.5 ? 1 : 0) + text;
  }
  return total;
}

// Numbers of all found documents, best first. Scores nearer to each other than the levels can tell are equal; among equals, those
// whose card lies in the same block as a better one come first (`block`: documents in one block).
export function order(scores, accept, block) {
  let best = 0;
  for (const value of scores) if (value > best) best = value;
  const found = [];
  for (let number = 0; number < scores.length; number++) {
    if (scores[number] >= best * TUNING.tail && scores[number] > 0 && accept(number)) found.push(number);
  }
  const near = (number) => Math.round(Math.log(scores[number] / best) / Math.log(1 - TUNING.equal));
  const sorted = found.map((number) => ({ number, near: block ? near(number) : -scores[number] }));
  sorted.sort((a, b) => a.near - b.near || a.number - b.number);
  return block ? gather(sorted, block) : sorted.map(({ number }) => number);
}

function gather(sorted, block) {
  const result = [];
  const used = new Set();
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to].near === sorted[from].near) to++;
    const equals = sorted.slice(from, to).map(({ number }) => number);
    const size = new Map();
    for (const number of equals) size.set(Math.floor(number / block), (size.get(Math.floor(number / block)) ?? 0) + 1);
    const rank = (number) => [used.has(Math.floor(number / block)) ? 0 : 1, -size.get(Math.floor(number / block)), number];
    equals.sort((a, b) => {
      const [x, y] = [rank(a), rank(b)];
      return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
    });
    for (const number of equals) used.add(Math.floor(number / block));
    result.push(...equals);
    from = to;
  }
  return result;
}
