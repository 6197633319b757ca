// Journeys through the engine. Every query has an engine of its own: a warm one would hide wrong borders between files.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { openIndex } from "./suche.mjs";

const ROOT = process.env.INDEX;
const INDEXES = ["eine", "viele", "sehr-viele"];

function fetcher(log = []) {
  return async (address) => {
    log.push(address);
    try {
      const bytes = await readFile(address);
      return { ok: true, status: 200, json: async () => JSON.parse(bytes), arrayBuffer: async () => bytes };
    } catch {
      return { ok: false, status: 404 };
    }
  };
}

const open = (index, log) => openIndex(`${ROOT}/${index}/`, fetcher(log));

async function search(index, query, options = { kinds: ["angebot"] }) {
  return (await open(index)).search(query, options);
}

const ids = ({ results }) => results.map(({ id }) => id);

// A test for all of them.
function both(name, journey) {
  for (const index of INDEXES) test(`${name} (${index})`, () => journey(index));
}

// --- words ---------------------------------------------------------------------------------------------------------------

const FIRST = {
  "Zeitung lesen": "lesecafe-am-markt",
  lesecafe: "lesecafe-am-markt",
  Lesecafés: "lesecafe-am-markt",
  "Lese Café": "lesecafe-am-markt", // typed apart
  "Lese-Café": "lesecafe-am-markt",
  "Café zum Lesen": "lesecafe-am-markt",
  "kaputter Toaster": "repair-treff-hafen",
  "Toaster ist kaputt": "repair-treff-hafen",
  Reparatur: "repair-treff-hafen", // of the same family
  Kinderbetreuung: "deutsch-am-nachmittag",
  "Kinder Betreuung": "deutsch-am-nachmittag",
  "Betreuung für Kinder": "deutsch-am-nachmittag",
  Deutschkurs: "deutsch-am-nachmittag",
  "deutsch lernen": "deutsch-am-nachmittag",
  Trauerkreis: "gespraechskreis-trauer", // a compound that nobody wrote
  gesprächskreise: "gespraechskreis-trauer",
  "jemanden verloren": "gespraechskreis-trauer",
  Einsamkeit: "besuche-gegen-einsamkeit",
  "ich bin einsam": "besuche-gegen-einsamkeit",
  "kein Geld": "sprechstunde-rund-ums-geld", // a phrase of a one-way group
  Pfändung: "sprechstunde-rund-ums-geld", // a word that no record has
  "Читальне кафе": "lesecafe-am-markt",
  القراءة: "lesecafe-am-markt",
};
for (const [query, id] of Object.entries(FIRST)) {
  both(`„${query}“ finds ${id}`, async (index) => assert.equal(ids(await search(index, query))[0], id));
}

const SLIPS = {
  lesecaffe: "lesecafe-am-markt",
  lesekafe: "lesecafe-am-markt",
  kesecafe: "lesecafe-am-markt", // the first letter too
  zeitnug: "lesecafe-am-markt",
  einsahmkeit: "besuche-gegen-einsamkeit",
  wandrungen: "wanderungen-am-deich",
  fanderungen: "wanderungen-am-deich",
  kleiderkamer: "kleiderkammer",
  gleiderkanmer: "kleiderkammer", // two of them
};
for (const [query, id] of Object.entries(SLIPS)) {
  both(`„${query}“ is understood`, async (index) => {
    const found = await search(index, query);
    assert.equal(ids(found)[0], id);
    assert.equal(found.understood.corrected.length, 1);
    assert.equal(found.understood.corrected[0].from, query);
  });
}

both("spellings without umlauts find the same", async (index) => {
  const [first, ...others] = await Promise.all(["Gesprächskreis", "gespraechskreis", "GESPRACHSKREIS"].map((query) => search(index, query)));
  for (const other of others) assert.deepEqual(ids(other), ids(first));
});

both("every beginning of a word finds it", async (index) => {
  for (let length = 4; length <= "einsamkeit".length; length++) {
    const found = await search(index, "einsamkeit".slice(0, length));
    assert.ok(ids(found).includes("besuche-gegen-einsamkeit"), "einsamkeit".slice(0, length));
  }
});

both("a finished word is no beginning", async (index) => {
  const engine = await open(index);
  assert.equal((await engine.search("klei", { kinds: ["angebot"], open: false })).understood.words[0].how === "begun", false);
  assert.equal((await engine.search("klei", { kinds: ["angebot"] })).understood.words[0].how, "begun");
});

both("one unknown word does not hide what the others find", async (index) => {
  const found = await search(index, "Lesecafé qwrtzplk");
  assert.equal(ids(found)[0], "lesecafe-am-markt");
  assert.deepEqual(found.understood.unknown, ["qwrtzplk"]);
});

both("who has all words comes before who has one", async (index) => {
  assert.equal(ids(await search(index, "Beratung Schulden Brief"))[0], "sprechstunde-rund-ums-geld");
});

both("function words alone find something too", async (index) => {
  assert.ok((await search(index, "am für")).total > 0);
});

both("nothing is known", async (index) => {
  const found = await search(index, "qwrtzplk");
  assert.deepEqual([found.total, found.results, found.understood.unknown], [0, [], ["qwrtzplk"]]);
});

both("the nearest words are offered", async (index) => {
  const found = await search(index, "Lesecafé wandetungee");
  assert.ok(found.nearest.length > 0 || found.understood.corrected.length > 0);
  const unsure = await search(index, "Lesecafé wandetxngee Toaster");
  assert.deepEqual(unsure.nearest.map(({ typed }) => typed), unsure.understood.unknown.filter((word) => unsure.nearest.some(({ typed }) => typed === word)));
  for (const { words } of unsure.nearest) assert.ok(words.length > 0 && words.length <= 3);
});

both("it says what it also looked for", async (index) => {
  const found = await search(index, "Rentner");
  assert.deepEqual(found.understood.synonyms, [{ word: "rentner", also: ["Senioren", "ältere Menschen"] }]);
  assert.ok(ids(found).includes("plaudertelefon"));
});

// --- places --------------------------------------------------------------------------------------------------------------

both("a place alone finds what is there", async (index) => {
  const found = await search(index, "Nord");
  assert.deepEqual(found.understood.ort, { id: "nord", name: "Nord", kommune: "beispielstadt" });
  assert.deepEqual(ids(found).slice(0, 2).sort(), ["deutsch-am-nachmittag", "sprechstunde-rund-ums-geld"]);
});

both("a place moves what is there to the front and hides nothing", async (index) => {
  const plain = await search(index, "Beratung");
  const near = await search(index, "Begegnung in Nord", { kinds: ["angebot"], limit: 50 });
  assert.equal(plain.understood.ort, null);
  assert.equal(ids(near)[0], "deutsch-am-nachmittag");
  assert.ok(ids(near).includes("lesecafe-am-markt"));
});

both("a part of a district belongs to it", async (index) => {
  assert.ok(ids(await search(index, "Treff Mitte")).slice(0, 2).includes("repair-treff-hafen"));
});

both("goals and papers belong to their Kommune, pages to nobody's", async (index) => {
  const found = await search(index, "Beispielstadt Bänke", { limit: 3 });
  assert.deepEqual(new Set(found.results.map(({ kind }) => kind)), new Set(["massnahme", "vorlage"]));
  assert.equal((await search(index, "Fehler melden Beispielstadt", {})).results[0].id, "mitmachen/");
});

both("the most exact place counts", async (index) => {
  assert.equal((await search(index, "Beispielstadt Alter Hafen")).understood.ort.id, "alter-hafen");
});

// --- emergencies ---------------------------------------------------------------------------------------------------------

const HELP = {
  krise: ["ich will nicht mehr leben", "Suizid", "ich bringe mich um", "ich kann nicht mehr", "Selbsmord", "ICH MÖCHTE STERBEN", "es hat keinen Sinn mehr"],
  gewalt: ["mein Freund bedroht mich", "er schlägt mich", "mein Mann schlägt unsere Kinder", "haeusliche Gewalt", "Angst vor meinem Ex", "werde verfolgt"],
  notfall: ["Notarzt", "sie hat Tabletten geschluckt", "es brennt in der Wohnung", "atmet nicht"],
};
for (const [kind, queries] of Object.entries(HELP)) {
  test(`words of ${kind} are heard`, async () => {
    for (const query of queries) {
      const { understood } = await search("eine", query);
      assert.deepEqual([understood.crisis, understood.crisisKind], [true, kind], query);
    }
  });
}

test("grief, everyday words and topics are no emergency", async () => {
  const queries = [
    "mein Mann ist gestorben", "Leben im Alter", "Oma kann nicht mehr laufen", "Angst vor Prüfungen", "Gewaltfreie Kommunikation",
    "ich bin allein", "nach der Geburt überfordert", "Herz schlägt", "Schlagzeug", "neues Leben in der Stadt", "Schluss machen", "",
  ];
  for (const query of queries) assert.equal((await search("eine", query)).understood.crisis, false, query);
});

test("a long message is read to its end", async () => {
  const { understood } = await search("eine", `${"Seit Wochen schlafe ich schlecht. ".repeat(20)}Ich will nicht mehr leben.`);
  assert.equal(understood.crisisKind, "krise");
});

// --- filters -------------------------------------------------------------------------------------------------------------

both("without a query everything is there in the order of names", async (index) => {
  const found = await search(index, "", { kinds: ["angebot"], limit: 50 });
  assert.equal(found.total, 16);
  assert.equal(ids(found)[0], "besuche-gegen-einsamkeit");
  assert.equal(ids(found).at(-1), "wanderungen-am-deich");
});

both("several values of a facet widen, several facets narrow", async (index) => {
  const engine = await open(index);
  const count = async (filters) => (await engine.search("", { kinds: ["angebot"], filters })).total;
  const [treff, kurs] = [await count({ format: ["treff"] }), await count({ format: ["kurs"] })];
  assert.equal(await count({ format: ["treff", "kurs"] }), treff + kurs);
  assert.ok((await count({ format: ["treff", "kurs"], thema: ["sprache"] })) < treff + kurs);
  assert.equal(await count({ barrierefreiheit: ["rollstuhl"] }), 2);
  assert.equal(await count({ barrierefreiheit: ["rollstuhl", "aufzug"] }), 1); // all that is needed
  assert.equal(await count({ format: ["gibt-es-nicht"] }), 0);
  assert.equal(await count({ gibtEsNicht: ["x"] }), 0);
  assert.equal(await count({ format: [] }), 16);
});

both("a district has what lies in its parts", async (index) => {
  const found = await search(index, "", { kinds: ["angebot"], filters: { gebiet: ["mitte"] } });
  assert.ok(ids(found).includes("repair-treff-hafen"));
});

both("counts are what a click gives", async (index) => {
  const engine = await open(index);
  for (const filters of [{}, { thema: ["begegnung"] }, { format: ["treff"], barrierefreiheit: ["rollstuhl"] }, { tag: ["montag"] }]) {
    for (const query of ["", "Begegnung"]) {
      const counts = await engine.counts(await engine.find(query, { kinds: ["angebot"], filters }), filters, "2026-12-16");
      assert.deepEqual(Object.keys(counts.heute), ["2026-12-16"]);
      for (const [facet, values] of Object.entries(counts)) {
        for (const [value, { zahl, sicher }] of Object.entries(values)) {
          const clicked = { ...filters, [facet]: facet === "barrierefreiheit" ? [...(filters[facet] ?? []), value] : [value] };
          const after = await engine.search(query, { kinds: ["angebot"], filters: clicked });
          const what = `${query} ${JSON.stringify(clicked)}`;
          assert.equal(zahl, after.total, what);
          assert.equal(await engine.countWith(after, clicked), after.total, what);
          if (facet === "tag" || facet === "heute") assert.equal(sicher, after.total - after.unsure.size, what);
          else assert.equal(sicher, undefined, what);
        }
      }
    }
  }
});

both("offers whose times nobody knows stay in, at the end", async (index) => {
  const found = await search(index, "", { kinds: ["angebot"], filters: { tag: ["samstag"] }, limit: 50 });
  assert.deepEqual(ids(found).slice(0, 4), ["boese-texte", "fest-der-nachbarschaft", "lesecafe-am-markt", "repair-treff-hafen"]);
  assert.ok(found.results.some(({ id, unsure }) => id === "kleiderkammer" && unsure));
  assert.ok(!ids(found).includes("deutsch-am-nachmittag")); // its days are known
});

both("today means the date", async (index) => {
  const on = async (day) => {
    const found = await search(index, "", { kinds: ["angebot"], filters: { heute: [day] }, limit: 50 });
    return found.results.filter(({ unsure }) => !unsure).map(({ id }) => id);
  };
  assert.deepEqual(await on("2026-12-16"), ["lesecafe-am-markt", "schutzhaus-fuer-frauen"]); // a Wednesday
  assert.deepEqual(await on("2026-12-23"), ["schutzhaus-fuer-frauen"]); // no Lesecafé on this one
  assert.deepEqual(await on("2026-12-11"), ["gespraechskreis-trauer"]); // the second Friday
  assert.deepEqual(await on("2026-12-18"), []);
  assert.ok((await on("2027-05-08")).includes("lesecafe-am-markt")); // a single day
  assert.ok((await on("2026-12-27")).includes("lesecafe-am-markt")); // the fourth Sunday
  assert.ok(!(await on("2026-12-20")).includes("lesecafe-am-markt"));
  assert.ok((await on("2026-11-27")).includes("lesecafe-am-markt")); // the last Friday
  assert.deepEqual(await on("nicht heute"), []);
});

both("sorting by name and by distance", async (index) => {
  const engine = await open(index);
  const options = { kinds: ["angebot"], limit: 50 };
  const byName = await engine.search("Begegnung", { ...options, sort: "name" });
  assert.deepEqual(byName.numbers, [...byName.numbers].sort((one, other) => one - other));
  const byDistance = ids(await engine.search("", { ...options, sort: "entfernung", from: "nord" }));
  assert.deepEqual(byDistance.slice(0, 2).sort(), ["deutsch-am-nachmittag", "sprechstunde-rund-ums-geld"]);
  assert.equal(byDistance.length, 16);
  assert.equal((await engine.search("", { ...options, sort: "entfernung", from: "gibt-es-nicht" })).total, 16);
});

// --- all kinds -----------------------------------------------------------------------------------------------------------

both("offers, goals, Maßnahmen, papers and pages are found by one engine", async (index) => {
  const kindOf = async (query) => (await search(index, query, {})).results[0];
  assert.equal((await kindOf("446/99 Lesecafé")).kind, "angebot");
  assert.equal((await kindOf("Bänke aufstellen")).kind, "massnahme");
  assert.equal((await kindOf("60/24")).id, "vorlagen/beispielstadt-60-24/");
  assert.equal((await kindOf("Fehler melden")).id, "mitmachen/");
  assert.equal((await kindOf("Orte der Begegnung schaffen")).kind, "ziel");
  assert.equal((await kindOf("1.1.4")).id, "ziele/beispielstadt-miteinander/1-1-4/");
  assert.deepEqual((await search(index, "Treff", { kinds: ["gibt-es-nicht"] })).results, []);
});

both("a card has everything that a list shows", async (index) => {
  const [{ card, kind }] = (await search(index, "Lesecafé")).results;
  assert.equal(kind, "angebot");
  assert.equal(card.adresse, "angebote/lesecafe-am-markt/");
  assert.equal(card.titel, "Lesecafé am Markt");
  assert.equal(card.wo, "Mitte");
  assert.ok(card.wann.startsWith("jeden Mittwoch"));
  assert.ok(card.marken.some(({ text, art }) => text === "ohne Anmeldung" && art === "gut"));
  const [goal] = (await search(index, "1.1.4", {})).results;
  assert.equal(goal.card.adresse, "ziele/beispielstadt-miteinander/1-1-4/");
  assert.ok(goal.card.wo.includes("Operatives Ziel 1.1.4"));
});

both("texts are only text", async (index) => {
  const found = await search(index, "Böse Texte");
  assert.ok(found.results.some(({ card }) => card.titel.includes("<script>")));
});

// --- what is loaded ------------------------------------------------------------------------------------------------------

test("a first query loads a few files, and nothing twice", async () => {
  const log = [];
  const engine = await open("viele", log);
  assert.equal(log.length, 1);
  await engine.search("Zeitung", { kinds: ["angebot"], limit: 1 });
  assert.ok(log.length <= 6, log.join());
  const before = log.length;
  await engine.search("Zeitung", { kinds: ["angebot"], limit: 1 });
  assert.equal(log.length, before);
});

test("no query loads more than a few files before its first card", async () => {
  const words = "Zeitung Kinderbetreuung Schulden Gesprächskreis Wanderungen Kleiderkammer Einsamkeit Toaster";
  const slips = "zeitnug kesecafe gleiderkanmer fanderungen einsahmkeit";
  for (const query of [words, slips, `${words} in Nord`, `${slips} in Nord`, "kesecafe", "ein", "Trauerkreisnachmittag", "Nord"]) {
    const log = [];
    const engine = await open("viele", log);
    await engine.show(await engine.find(query, { kinds: ["angebot"] }), 0, 1);
    assert.equal(log.shift().endsWith("index.json"), true); // the published script has it inside
    assert.ok(log.length <= 5, `${query}: ${log.join()}`);
  }
});

test("the published script knows its index without another file", async () => {
  const log = [];
  const published = await import(`data:text/javascript;base64,${(await readFile(`${ROOT}/viele/suche/suche.js`)).toString("base64")}`);
  const engine = await published.openIndex(`${ROOT}/viele/`, fetcher(log));
  assert.deepEqual(log, []);
  assert.equal(ids(await engine.search("Lesecafé"))[0], "lesecafe-am-markt");
  assert.ok(!log.some((address) => address.endsWith("index.json")));
});

// Names of the lists, „#thema“, in the files of words that were loaded.
async function lists(index, log) {
  const { woerter } = JSON.parse(await readFile(`${ROOT}/${index}/suche/index.json`));
  const places = log.flatMap((address) => /\/w(\d+)\.bin$/.exec(address)?.[1] ?? []);
  return [...new Set(places.map((place) => woerter[place]).filter((border) => border === "" || border.startsWith("#")))].sort();
}

test("lists wait until they are needed, and only those come that are asked for", async () => {
  const log = [];
  const engine = await open("viele", log);
  await engine.search("Zeitung");
  assert.deepEqual(await lists("viele", log), []);
  await engine.search("", { filters: { kosten: ["kostenlos"] } });
  assert.deepEqual(await lists("viele", log), ["#k"]);
  await engine.search("", { filters: { tag: ["montag"], format: ["treff"] } });
  assert.deepEqual(await lists("viele", log), ["#f", "#k", "#t"]);
  await engine.counts(await engine.find("Zeitung"), {}, "2026-12-16");
  assert.ok((await lists("viele", log)).includes("#z"));
});

test("a place costs at most two files", async () => {
  for (const query of ["Nord", "Beispielstadt", "Alter Hafen", "Beispielstadt Mitte"]) {
    const log = [];
    await (await open("viele", log)).find(query);
    const { length } = await lists("viele", log);
    assert.ok(length === 1 || length === 2, `${query}: ${length}`);
  }
});

// As long as no word is left out, it makes no difference into how many files an index was cut.
test("one file, many, or very many: the same is found, filtered and counted", async () => {
  const queries = ["", "Zeitung lesen", "Begegnung", "kaputter Toaster", "ältere Menschen", "Reparatur", "Kinderbetreuung", "kein Geld", "Begegnung in Nord", "einsahmkeit"];
  const filters = [{}, { thema: ["begegnung", "geld"] }, { gebiet: ["mitte"], tag: ["montag"] }, { gebiet: ["beispielstadt"] }, { heute: ["2026-12-16"] }, { barrierefreiheit: ["rollstuhl", "aufzug"] }];
  for (const query of queries) {
    for (const chosen of filters) {
      const [one, ...others] = await Promise.all(INDEXES.map(async (index) => {
        const engine = await open(index);
        const found = await engine.find(query, { filters: chosen, open: false });
        const near = (await engine.find(query, { filters: chosen, sort: "entfernung", from: "nord", open: false })).numbers;
        return {
          scores: found.numbers.map((number) => [number, found.scores[number]]).sort(([one], [other]) => one - other),
          unsure: [...found.unsure].sort((one, other) => one - other),
          counts: await engine.counts(found, chosen, "2026-12-16"),
          near: near.length,
          mindestens: found.mindestens,
        };
      }));
      assert.equal(one.mindestens, false);
      for (const other of others) assert.deepEqual(other, one, `${query} ${JSON.stringify(chosen)}`);
    }
  }
});

test("of a word that very many have the strongest stay, and the number says so", async () => {
  const [all, some] = await Promise.all(["eine", "gekuerzt"].map((index) => search(index, "Begegnung", { open: false })));
  assert.deepEqual([all.mindestens, some.mindestens], [false, true]);
  assert.ok(some.total < all.total);
  assert.ok(some.numbers.every((number) => all.numbers.includes(number)));
  assert.equal(all.scores[some.numbers[0]], Math.max(...all.scores));
  assert.equal((await search("gekuerzt", "Zwieback Lesecafé", { open: false })).mindestens, false);
});

test("cards can be loaded apart from the ranking", async () => {
  const log = [];
  const engine = await open("viele", log);
  const found = await engine.find("", { kinds: ["angebot"] });
  assert.equal(found.total, 16);
  assert.ok(!log.some((address) => /\/k\d+\.bin$/.test(address)));
  assert.equal((await engine.show(found, 0, 1))[0].id, "besuche-gegen-einsamkeit");
  assert.equal(log.filter((address) => /\/k\d+\.bin$/.test(address)).length, 1);
  assert.equal((await engine.show(found, 15, 10)).length, 1);
});

test("the answers do not depend on what was loaded before", async () => {
  const queries = [...Object.keys(FIRST), ...Object.keys(SLIPS), "Begegnung in Nord", "ein", "tre", "schaft"];
  const warm = await open("viele");
  for (const query of queries) await warm.search(query);
  for (const query of queries) {
    const [cold, again] = [await search("viele", query, {}), await warm.search(query)];
    assert.deepEqual(again.numbers, cold.numbers, query);
  }
});

test("a site that was published anew is opened anew", async () => {
  const manifest = JSON.parse(await readFile(`${ROOT}/viele/suche/index.json`));
  let first = true;
  const usual = fetcher();
  const engine = await openIndex(`${ROOT}/viele/`, async (address, ...rest) => {
    if (!address.endsWith("index.json") || !first) return usual(address, ...rest);
    first = false;
    return { ok: true, status: 200, json: async () => ({ ...manifest, ordner: "suche/0000000000/" }) };
  });
  assert.equal(ids(await engine.search("Lesecafé"))[0], "lesecafe-am-markt");
});

test("what is missing is an error that can be told, and may come back", async () => {
  await assert.rejects(openIndex("nowhere/", fetcher()), /404/);
  let broken = true;
  const usual = fetcher();
  const engine = await openIndex(`${ROOT}/eine/`, (address, ...rest) => (broken && address.endsWith(".bin") ? usual("nowhere") : usual(address, ...rest)));
  await assert.rejects(engine.search("Lesecafé"), /404/);
  broken = false;
  assert.equal(ids(await engine.search("Lesecafé"))[0], "lesecafe-am-markt");
});

// --- whatever somebody types ---------------------------------------------------------------------------------------------

const HOSTILE = [
  "a".repeat(10_000), "Lesecafé ".repeat(1_200), "ä ö ü ".repeat(2_000), "\ud800", "\udc00Lesecafé", "Lesecafé\ud83d", "😀😀😀", "👩‍👩‍👧‍👦 Familie",
  "\u202eéfacesel", "مقهى القراءة", "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' OR 1=1 --", "${7*7}{{7*7}}", "__proto__", "constructor",
  "toString hasOwnProperty", "\u0000\u0001\ufffe\uffff", "\n\t\r", "   ", "-", "--- --- ---", "...", "/", "1/2/3/4/5", "1.1.1.1.1.1.1.1", "9".repeat(500), "a-".repeat(3_000),
  "-a".repeat(3_000), "50+".repeat(500), "*:innen", "in", "innen", "(((((", "[a-z]+$", "\\", "\\u0041", "%E4%F6", "a b c d e f g h i j k l m n o p q r s t u v w x y z",
  "ﬁ ½ ² Ⅷ ℌ", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞", "𝕷𝖊𝖘𝖊𝖈𝖆𝖋é",
];
both("nothing that somebody types is an error", async (index) => {
  for (const query of [...HOSTILE, null, undefined, 42, {}, [], Number.NaN]) {
    const begin = performance.now();
    const found = await search(index, query, {});
    assert.equal(typeof found.total, "number");
    assert.ok(performance.now() - begin < 1_500, `slow: ${String(query).slice(0, 40)}`);
  }
});
