// Prints what the bundle exports.
import * as suche from "./suche.mjs";

console.log(Object.keys(suche).sort().join());
