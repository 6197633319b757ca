// Inflates what a file holds as hexadecimal numbers; an error is given by its name.
import { readFileSync } from "node:fs";
import { inflate } from "./inflate.mjs";

const unpack = (raw) => {
  try {
    return Buffer.from(inflate(new Uint8Array(Buffer.from(raw, "hex")))).toString("hex");
  } catch (error) {
    return error.name;
  }
};
console.log(JSON.stringify(JSON.parse(readFileSync(process.argv[2], "utf8")).map(unpack)));
