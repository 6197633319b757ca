// Reads what packing.py writes.

export class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
  }

  varint() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.place++];
      if (byte === undefined) throw new RangeError("The index ends too early");
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  varints(count) {
    const values = new Uint32Array(count);
    for (let i = 0; i < count; i++) values[i] = this.varint();
    return values;
  }

  // Sorted numbers from their gaps; the first is counted from −1.
  numbers(count) {
    const values = this.varints(count);
    for (let i = 0, last = -1; i < count; i++) values[i] = last += values[i];
    return values;
  }

  text() {
    const length = this.varint();
    const text = new TextDecoder().decode(this.bytes.subarray(this.place, this.place + length));
    this.place += length;
    return text;
  }

  rest() {
    return this.bytes.subarray(this.place);
  }
}

// Joins front-coded words; `take` gives the next letters of the pool.
function unfold(shared, lengths, take) {
  const keys = [];
  for (let i = 0, last = ""; i < shared.length; i++) keys.push((last = last.slice(0, shared[i]) + take(lengths[i])));
  return keys;
}

function taker(pool) {
  let place = 0;
  return (length) => pool.slice(place, (place += length));
}

// How readers know the keys: the letters they share with the key, perhaps with a capital, and the rest.
function spell(keys, heads, tails, take) {
  return keys.map((key, i) => {
    const word = key.slice(0, heads[i] >> 1) + take(tails[i]);
    return heads[i] & 1 ? word[0].toUpperCase() + word.slice(1) : word;
  });
}

// A sorted part of the index: keys with their documents.
export class Shard {
  constructor(bytes) {
    const reader = new Reader(bytes);
    const count = reader.varint();
    const shared = reader.varints(count);
    const lengths = reader.varints(count);
    const heads = reader.varints(count);
    const tails = reader.varints(count);
    this.counts = reader.varints(count);
    const widened = reader.varint();
    const places = reader.numbers(widened);
    const wordLengths = reader.varints(widened);
    const take = taker(reader.text());
    this.keys = unfold(shared, lengths, take);
    this.written = spell(this.keys, heads, tails, take);
    this.also = new Map(Array.from(places, (place, i) => [place, take(wordLengths[i]).split("|")]));
    this.reader = reader;
    this.starts = [reader.place];
  }

  // Place of a key; the place where it would stand, when `near`; otherwise −1.
  find(key, near = false) {
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.keys[middle] < key) low = middle + 1;
      else high = middle;
    }
    return near || this.keys[low] === key ? low : -1;
  }

  // The reader, where the documents of the key at a place begin.
  at(place) {
    const { bytes } = this.reader;
    for (let i = this.starts.length; i <= place; i++) {
      let at = this.starts[i - 1];
      for (let left = this.counts[i - 1]; left; at++) if (bytes[at] < 128) left--;
      this.starts.push(at);
    }
    this.reader.place = this.starts[place];
    return this.reader;
  }

  // Documents of a list.
  numbers(place) {
    return this.at(place).numbers(this.counts[place]);
  }

  // Documents and levels (1–15) of a word.
  postings(place) {
    const values = this.at(place).varints(this.counts[place]);
    const numbers = new Uint32Array(values.length);
    for (let i = 0, last = -1; i < values.length; i++) numbers[i] = last += values[i] >> 4;
    return { numbers, levels: values.map((value) => value & 15) };
  }
}

// Words alone, sorted from their ends.
export class WordList {
  constructor(bytes) {
    const reader = new Reader(bytes);
    const count = reader.varint();
    const [shared, lengths, heads, tails] = Array.from({ length: 4 }, () => reader.varints(count));
    const take = taker(reader.text());
    this.keys = unfold(shared, lengths, take).map((word) => [...word].reverse().join(""));
    this.written = spell(this.keys, heads, tails, take);
  }
}

export function readFiles(bytes) {
  const reader = new Reader(bytes);
  const entries = Array.from({ length: reader.varint() }, () => [reader.text(), reader.varint()]);
  return new Map(entries.map(([name, length]) => [name, reader.bytes.subarray(reader.place, (reader.place += length))]));
}
