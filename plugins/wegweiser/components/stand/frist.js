// Deadlines: „Frist abgelaufen“ is decided here, by today's date in the city, so a page that nobody rebuilt tells the truth.
const fristHeute = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date());

for (const zeit of document.querySelectorAll("time[data-frist]")) {
  const marke = zeit.parentElement.querySelector("[data-frist-abgelaufen]");
  if (marke) marke.hidden = zeit.dataset.frist >= fristHeute;
}

for (const satz of document.querySelectorAll("[data-fristen]")) {
  const vorbei = satz.dataset.fristen.split(" ").filter(tag => tag && tag < fristHeute).length;
  const alle = satz.dataset.fristenZahl;
  satz.textContent = vorbei ? `${vorbei} von ${alle} ${alle === "1" ? "Frist" : "Fristen"} abgelaufen` : "";
  satz.hidden = vorbei === 0;
}
