// The files of the index, each loaded once and only when it is needed.
import { inflate } from "./inflate.js";
import { readFiles, Shard, WordList } from "./pack.js";

const MANIFEST = "suche/index.json";
const VERZEICHNIS = null; // the published script has the manifest here (bundle.py)

export class Store {
  // `base`: the site's root; `fetcher`: fetch, or anything like it.
  static async open(base, fetcher) {
    const store = new Store(base, fetcher);
    await store.begin();
    return store;
  }

  constructor(base, fetcher) {
    this.base = base;
    this.fetcher = fetcher;
  }

  async begin(fresh = false) {
    this.manifest = fresh || !VERZEICHNIS ? await this.loadManifest() : VERZEICHNIS;
    this.kept = new Map();
    this.kinds = [];
    let first = 0;
    for (const [kind, count] of Object.entries(this.manifest.zahlen)) {
      this.kinds.push({ kind, first, end: (first += count) });
    }
    this.size = first;
  }

  async loadManifest() {
    const answer = await this.fetcher(this.base + MANIFEST, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`The index is not there (${answer.status})`);
    return answer.json();
  }

  kindOf(number) {
    return this.kinds.find(({ end }) => number < end).kind;
  }

  words(place) {
    return this.once(`w${place}`, (bytes) => new Shard(bytes));
  }

  backwards(place) {
    return this.once(`r${place}`, (bytes) => new WordList(bytes));
  }

  cards(block) {
    return this.json(`k${block}`);
  }

  json(name) {
    return this.once(name, (bytes) => JSON.parse(new TextDecoder().decode(bytes)));
  }

  once(name, read) {
    if (!this.kept.has(name)) {
      const loading = this.bytes(name).then((bytes) => read(inflate(bytes)));
      loading.catch(() => this.kept.delete(name));
      this.kept.set(name, loading);
    }
    return this.kept.get(name);
  }

  async bytes(name) {
    if (!this.manifest.paket) return this.load(name);
    if (!this.kept.has("alles")) {
      const loading = this.load("alles").then(readFiles);
      loading.catch(() => this.kept.delete("alles"));
      this.kept.set("alles", loading);
    }
    return (await this.kept.get("alles")).get(name);
  }

  async load(name) {
    const answer = await this.fetcher(`${this.base}${this.manifest.ordner}${name}.bin`);
    if (!answer.ok) throw new Error(`A part of the index is not there: ${name} (${answer.status})`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}
