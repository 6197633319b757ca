// Before the first paint: the colour scheme that the reader chose earlier, if any. Nothing is stored without a choice.
try {
  const wahl = localStorage.getItem("wegweiser-farbschema");
  if (wahl === "hell" || wahl === "dunkel") document.documentElement.dataset.farbschema = wahl;
} catch {
  // Storage is locked: the device's own setting decides.
}
