// Prints a digest of the stems of all words in a file.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { stem } from "./analysis.mjs";

const words = readFileSync(process.argv[2], "utf8").split("\n");
console.log(createHash("sha256").update(words.map(stem).join("\n")).digest("hex"));
