// Asks an index (its folder) all queries of a file; prints for each what was understood and found.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [, , folder, queries] = process.argv;
const { openIndex } = await import(pathToFileURL(`${folder}/suche/suche.mjs`));

let requests = [];
async function fetcher(address) {
  requests.push(address);
  const bytes = await readFile(address);
  return { ok: true, status: 200, json: async () => JSON.parse(bytes), arrayBuffer: async () => bytes };
}

const answers = [];
for (const query of JSON.parse(await readFile(queries, "utf8"))) {
  requests = [];
  const engine = await openIndex(`${folder}/`, fetcher);
  const { results, understood } = await engine.search(query, { kinds: ["angebot"], open: false, limit: 3 });
  answers.push({ ids: results.map(({ id }) => id), krise: understood.crisisKind, unbekannt: understood.unknown, abrufe: requests.length });
}
console.log(JSON.stringify(answers));
