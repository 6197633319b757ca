// Prints the tokens of all texts in a file.
import { readFileSync } from "node:fs";
import { tokens } from "./analysis.mjs";

const texts = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(texts.map((text) => tokens(text).map(({ surface, stem, stop, at, joined }) => [surface, stem, stop, at, joined]))));
