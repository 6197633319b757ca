// Phases: where today is, decided by today's date in the city, so a page that nobody rebuilt tells the truth.
const phaseHeute = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date());

for (const strahl of document.querySelectorAll(".zeitstrahl")) {
  for (const teil of strahl.querySelectorAll("[data-phase-von]")) {
    const { phaseVon: von, phaseBis: bis } = teil.dataset;
    const jetzt = von !== "" && von <= phaseHeute && (bis === "" || phaseHeute <= bis);
    teil.querySelector("[data-phase-heute]").hidden = !jetzt;
    if (jetzt) strahl.querySelector("[data-zeitstrahl-erklaerung]").hidden = false;
  }
  const { zeitstrahlVon: von, zeitstrahlBis: bis } = strahl.dataset;
  if (von && von <= phaseHeute && phaseHeute <= bis) {
    const anteil = (Date.parse(phaseHeute) - Date.parse(von)) / (Date.parse(bis) - Date.parse(von));
    const strich = strahl.querySelector("[data-zeitstrahl-heute]");
    const [linie, wort] = strich.children;
    for (const ende of ["x1", "x2"]) linie.setAttribute(ende, `${100 * anteil}%`);
    wort.setAttribute("x", `${100 * anteil}%`);
    wort.setAttribute("text-anchor", anteil < 0.08 ? "start" : anteil > 0.92 ? "end" : "middle");
    wort.textContent = "heute";
    strich.removeAttribute("visibility");
  }
}
