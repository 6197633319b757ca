// Overdue checks: decided here, by today's date in the city, so a page that nobody rebuilt tells the truth.
const pruefHeute = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date());

for (const stand of document.querySelectorAll("[data-faellig]")) {
  const satz = stand.querySelector("[data-ueberfaellig]");
  if (satz) satz.hidden = stand.dataset.faellig >= pruefHeute;
}
