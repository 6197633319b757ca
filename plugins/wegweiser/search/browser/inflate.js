// Raw deflate (RFC 1951) → bytes. The browser's own DecompressionStream is missing in phones that are a few years old.

const LENGTH = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const BACK = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193,
  12289, 16385, 24577,
];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

export function inflate(source) {
  let place = 0;
  let hold = 0;
  let held = 0;
  let out = new Uint8Array(source.length * 4 + 64);
  let size = 0;

  function bits(count) {
    while (held < count) {
      if (place >= source.length) throw new RangeError("deflate: the data ends too early");
      hold |= source[place++] << held;
      held += 8;
    }
    const value = hold & ((1 << count) - 1);
    hold >>>= count;
    held -= count;
    return value;
  }

  function symbol({ table, longest }) {
    while (held < longest && place < source.length) {
      hold |= source[place++] << held;
      held += 8;
    }
    const found = table[hold & ((1 << longest) - 1)];
    const length = found & 15;
    if (!length || length > held) throw new RangeError("deflate: no such code");
    hold >>>= length;
    held -= length;
    return found >> 4;
  }

  function room(more) {
    if (size + more <= out.length) return;
    const larger = new Uint8Array(Math.max(out.length * 2, size + more));
    larger.set(out.subarray(0, size));
    out = larger;
  }

  function stored() {
    hold = held = 0;
    const length = source[place] | (source[place + 1] << 8);
    place += 4;
    if (!(place + length <= source.length)) throw new RangeError("deflate: the data ends too early");
    room(length);
    out.set(source.subarray(place, place + length), size);
    size += length;
    place += length;
  }

  function compressed(letters, distances) {
    for (;;) {
      const letter = symbol(letters);
      if (letter < 256) {
        room(1);
        out[size++] = letter;
      } else if (letter === 256) return;
      else {
        const length = LENGTH[letter - 257] + bits(LENGTH_BITS[letter - 257]);
        const code = symbol(distances);
        const back = BACK[code] + bits(code < 2 ? 0 : (code >> 1) - 1);
        if (!(back <= size)) throw new RangeError("deflate: a copy from before the beginning");
        room(length);
        for (const end = size + length; size < end; size++) out[size] = out[size - back];
      }
    }
  }

  function dynamic() {
    const letters = bits(5) + 257;
    const distances = bits(5) + 1;
    const count = bits(4) + 4;
    const lengths = new Uint8Array(19);
    for (let i = 0; i < count; i++) lengths[ORDER[i]] = bits(3);
    const codes = huffman(lengths);
    const all = new Uint8Array(letters + distances);
    for (let i = 0; i < all.length; ) {
      const code = symbol(codes);
      if (code < 16) all[i++] = code;
      else {
        const [value, times] = code === 16 ? [all[i - 1], 3 + bits(2)] : [0, code === 17 ? 3 + bits(3) : 11 + bits(7)];
        all.fill(value, i, i + times);
        i += times;
      }
    }
    compressed(huffman(all.subarray(0, letters)), huffman(all.subarray(letters)));
  }

  for (let last = 0; !last; ) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) stored();
    else if (kind === 1) compressed(fixedLetters(), huffman(new Uint8Array(30).fill(5)));
    else if (kind === 2) dynamic();
    else throw new RangeError("deflate: no such block");
  }
  return out.subarray(0, size);
}

// Code lengths → a table that gives symbol and length for the next bits, whatever follows them.
function huffman(lengths) {
  const longest = Math.max(1, ...lengths);
  const table = new Uint16Array(1 << longest);
  let code = 0;
  for (let length = 1; length <= longest; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      let reversed = 0;
      for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
      for (; reversed < table.length; reversed += 1 << length) table[reversed] = (symbol << 4) | length;
      code++;
    }
    code <<= 1;
  }
  return { table, longest };
}

function fixedLetters() {
  return huffman(Uint8Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)));
}
