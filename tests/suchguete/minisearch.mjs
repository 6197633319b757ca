// MiniSearch on the same offers: German stems, prefixes, typos, fields weighted like ours. Input and output are JSON.
import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";
import stemmers from "snowball-stemmers";

const { eintraege, gewichte, anfragen } = JSON.parse(readFileSync(0, "utf8"));
const german = stemmers.newStemmer("german");
const engine = new MiniSearch({
  fields: ["titel", ...Object.keys(gewichte).filter((feld) => feld !== "titel")],
  processTerm: (term) => german.stem(term.toLowerCase()),
  searchOptions: { prefix: true, fuzzy: 0.2, boost: gewichte },
});
engine.addAll(eintraege);
const treffer = Object.fromEntries(anfragen.map(({ id, anfrage }) => [id, engine.search(anfrage).map((one) => one.id)]));
process.stdout.write(JSON.stringify({ treffer, bytes: gzipSync(JSON.stringify(engine)).length }));
