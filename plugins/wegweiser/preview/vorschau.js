// In the preview only: shows what is wrong, and reloads the page when it has changed.
(async () => {
  const ADRESSE = "/__vorschau/";
  const stil = document.createElement("link");
  stil.rel = "stylesheet";
  stil.href = `${ADRESSE}vorschau.css`;
  document.head.append(stil);
  const leiste = document.createElement("section");
  leiste.className = "vorschau";
  leiste.setAttribute("role", "status");
  leiste.setAttribute("aria-label", "Meldungen der Vorschau");
  document.body.prepend(leiste);

  const laden = async () => (await fetch(location.href, { cache: "no-store" })).text();
  const neues = async (nach) => (await fetch(`${ADRESSE}stand?nach=${nach}`, { cache: "no-store" })).json();

  function zeigen(meldungen) {
    const zeilen = meldungen.map((text) => {
      const zeile = document.createElement("li");
      zeile.textContent = text;
      return zeile;
    });
    const liste = document.createElement("ul");
    liste.append(...zeilen);
    leiste.replaceChildren(...(zeilen.length ? [liste] : []));
  }

  let stand = "";
  const seite = await laden();
  for (;;) {
    try {
      const { stand: neu, meldungen } = await neues(stand);
      zeigen(meldungen);
      if (stand !== "" && neu !== stand && (await laden()) !== seite) location.reload();
      stand = neu;
    } catch {
      await new Promise((weiter) => setTimeout(weiter, 1000)); // the preview is being started anew
    }
  }
})();
