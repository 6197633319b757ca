// The search over the whole site: every kind of result in a group of its own, offers first. The index of topics stays below.
import {
  cleanQuery, drawKarte, element, makeAnsage, makeEngine, makeLaeuft, shorten, showKrise, showVerstanden,
} from "../../components/treffer/treffer.js";

const FIRST = 6; // results of a group at first, and so many more at a click
const PAUSE = 100;
const REST = 500;

function startSuche(seite) {
  const part = (name) => seite.querySelector(`[data-${name}]`);
  const [ergebnisse, ergebnis, zahl, verstanden, leer, wege, fehler] = [
    "ergebnisse", "ergebnis", "treffer-zahl", "verstanden", "leer", "wege", "fehler",
  ].map(part);
  const { wurzel, finderAdresse } = seite.dataset;
  const formular = seite.querySelector("form");
  const feld = formular.elements.q;
  const krisen = seite.querySelectorAll("[data-krise]");
  const gruppen = [...seite.querySelectorAll("[data-gruppe]")];
  const engineOf = makeEngine(seite.dataset);
  const say = makeAnsage(part("ansage"));
  const laeuft = makeLaeuft(part("laeuft"));
  const addressOf = (q) => `?${new URLSearchParams({ q })}`;
  let q, turn, typing, resting;

  const ask = async (gruppe, start, open) =>
    (await engineOf()).search(q, { kinds: [gruppe.dataset.gruppe], start, limit: FIRST, open });

  async function run(open = false) {
    clearTimeout(typing);
    const mine = (turn = {});
    fehler.hidden = true;
    ergebnisse.hidden = !q;
    if (!q) {
      showKrise(krisen, {});
      return;
    }
    ergebnisse.dataset.fertig = "false";
    laeuft(true);
    try {
      const all = await Promise.all(gruppen.map((gruppe) => ask(gruppe, 0, open)));
      if (mine === turn) draw(all);
    } catch {
      if (mine !== turn) return;
      for (const gruppe of [...gruppen, verstanden, leer]) gruppe.hidden = true;
      zahl.textContent = 0;
      fehler.hidden = false;
    }
    if (mine !== turn) return;
    laeuft(false);
    ergebnisse.dataset.fertig = "true";
  }

  function draw(all) {
    const total = all.reduce((sum, one) => sum + one.total, 0);
    zahl.textContent = all.some(({ mindestens }) => mindestens) ? `Mindestens ${total}` : total;
    gruppen.forEach((gruppe, i) => drawGruppe(gruppe, all[i]));
    const krise = showKrise(krisen, all[0].understood);
    const { ort } = all[0].understood;
    showVerstanden(verstanden, { ...all[0], total }, q, addressOf, ort ? [[`In ${ort.name} zuerst`]] : []);
    leer.hidden = total > 0;
    wege.replaceChildren(element("p", `Gesucht haben wir: „${shorten(q)}“`));
    say(krise + (total ? `${zahl.textContent} Treffer` : "Nichts gefunden. Vorschläge stehen darunter."));
  }

  function drawGruppe(gruppe, { results, total, mindestens }) {
    gruppe.hidden = !total;
    gruppe.querySelector("[data-anzahl]").textContent = mindestens ? `mindestens ${total}` : total;
    gruppe.querySelector("[data-liste]").replaceChildren(...results.map((one) => card(gruppe, one)));
    gruppe.querySelector(".treffer-mehr").hidden = total <= FIRST;
    const alle = gruppe.querySelector("[data-alle]");
    if (alle) {
      alle.href = finderAdresse + addressOf(q);
      alle.textContent = mindestens ? "Alle Angebote dazu" : `Alle ${total} Angebote dazu`;
    }
  }

  function card(gruppe, result) {
    const muster = seite.querySelector(`[data-muster=${result.kind === "angebot" ? "angebot" : "seite"}]`);
    const karte = drawKarte(muster, result, wurzel);
    const art = element("span", gruppe.dataset.art);
    art.className = "suche__art";
    karte.prepend(art);
    if (result.kind === "angebot") karte.dataset.angebot = result.id;
    return karte;
  }

  function write(how) {
    clearTimeout(resting);
    const search = q ? addressOf(q) : "";
    if (search !== location.search) history[how](null, "", search || location.pathname);
  }

  function read() {
    q = cleanQuery(new URLSearchParams(location.search).get("q"));
    feld.value = q;
    return run();
  }

  for (const gruppe of gruppen) {
    const knopf = gruppe.querySelector("[data-weitere]");
    const liste = gruppe.querySelector("[data-liste]");
    knopf?.addEventListener("click", async () => {
      const mine = turn;
      const found = await ask(gruppe, liste.children.length, false).catch(() => null);
      if (mine !== turn) return;
      fehler.hidden = Boolean(found);
      if (!found) return;
      const added = found.results.map((one) => card(gruppe, one));
      liste.append(...added);
      knopf.parentElement.hidden = liste.children.length >= found.total;
      added[0]?.querySelector("a").focus({ preventScroll: true });
    });
  }
  feld.addEventListener("focus", () => engineOf().catch(() => {}), { once: true });
  feld.addEventListener("input", () => {
    clearTimeout(typing);
    clearTimeout(resting);
    const next = cleanQuery(feld.value);
    if (next === q) return;
    q = next;
    typing = setTimeout(() => run(true), PAUSE);
    resting = setTimeout(() => write("replaceState"), REST);
  });
  formular.addEventListener("submit", async (event) => {
    event.preventDefault();
    q = cleanQuery(feld.value);
    write("replaceState");
    await run();
    if (q && formular.contains(document.activeElement)) ergebnis.focus();
  });
  fehler.querySelector("button").addEventListener("click", () => {
    run();
    ergebnis.focus();
  });
  window.addEventListener("popstate", read);
  read();
}

const suchSeite = document.querySelector("[data-seitensuche-seite]");
if (suchSeite) startSuche(suchSeite);
