// Where the shards of one kind begin, and so which of them holds a key. In a very large index the manifest has only the first border
// of each group; the others are in a file, which is loaded when a key falls into the group.
export class Borders {
  // `letter`: "w" for words, "r" for words from their ends.
  constructor(store, letter, firsts) {
    this.store = store;
    this.letter = letter;
    this.firsts = firsts;
    this.size = store.manifest.gruppe[letter];
    this.groups = this.size > 1 ? new Map() : null;
  }

  group(place) {
    return this.groups ? this.groups.get(place) : [this.firsts[place]];
  }

  // Afterwards it is known where these keys are, the first ones first, as far as so many files go.
  async load(keys, most) {
    if (!this.groups) return;
    const places = new Set(keys.map((key) => holding(this.firsts, key)));
    const missing = [...places].filter((place) => !this.groups.has(place)).slice(0, most);
    const loaded = await Promise.all(missing.map((place) => this.store.json(`b${this.letter}${place}`)));
    missing.forEach((place, i) => this.groups.set(place, loaded[i]));
  }

  // The shard of a key; undefined when nobody knows it yet.
  shard(key) {
    const place = holding(this.firsts, key);
    const group = this.group(place);
    return group && place * this.size + holding(group, key);
  }

  // A key of every shard in which keys may begin so, as far as they are known.
  starts(start) {
    const found = [start];
    const begin = holding(this.firsts, start);
    for (let place = begin; place === begin || this.firsts[place]?.startsWith(start); place++) {
      for (const border of this.group(place) ?? [this.firsts[place]]) if (border > start && border.startsWith(start)) found.push(border);
    }
    return found;
  }
}

// Place of the last border that is not behind a key.
function holding(borders, key) {
  let low = 0;
  let high = borders.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (borders[middle] <= key) low = middle;
    else high = middle;
  }
  return low;
}
