// Asks the index of one language, each query with an engine of its own: input and output are JSON.
import { readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { skript, ordner, anfragen, tiefe } = JSON.parse(readFileSync(0, "utf8"));
const { openIndex } = await import(pathToFileURL(skript));

async function ask(anfrage) {
  const files = new Set();
  const fetcher = async (address) => {
    files.add(address);
    const bytes = await readFile(address);
    return { ok: true, status: 200, json: async () => JSON.parse(bytes), arrayBuffer: async () => bytes };
  };
  const engine = await openIndex(ordner, fetcher);
  const { results, understood } = await engine.search(anfrage, { kinds: ["angebot"], open: false, limit: tiefe });
  const sizes = await Promise.all([...files].map(async (file) => (await readFile(file)).length));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { treffer: results.map(({ id }) => id), unbekannt: understood.unknown, krise: understood.crisisKind, dateien: files.size, bytes };
}

const antworten = {};
for (const { id, anfrage } of anfragen) antworten[id] = await ask(anfrage);
process.stdout.write(JSON.stringify(antworten));
