// Leave a page about violence at once: by the link, or by pressing Shift alone three times with at most five seconds
// between. Everything that could still be seen goes first, then the page and its place in the history are replaced.
const ausgang = document.querySelector("[data-notausgang]");
const [link] = ausgang.getElementsByTagName("a");
const ansage = ausgang.querySelector("[role=status]");
const { start, titel, nochZweimal, nochEinmal, abgebrochen, laden } = ausgang.dataset;
const FRIST = 5000;

let gedrueckt = 0;
let allein = false;
let frist = 0;
let verlassen = false;

function leave() {
  verlassen = true;
  const geist = document.createElement("p");
  geist.setAttribute("role", "alert");
  document.body.replaceChildren(geist);
  geist.textContent = laden;
  document.documentElement.dataset.verlassen = "";
  document.title = link.host;
  history.replaceState(null, "", start); // the address of this page would stand in its bar until the other one comes
  location.replace(link.href);
}

function count(anzahl, satz) {
  gedrueckt = anzahl;
  ausgang.dataset.gedrueckt = anzahl;
  ansage.textContent = satz;
  clearTimeout(frist);
  if (satz) frist = setTimeout(anzahl ? cancel : () => count(0, ""), FRIST);
}

function cancel() {
  if (gedrueckt) count(0, abgebrochen);
}

// Shift counts when it was pressed and let go by itself: capital letters, shortcuts and marking text are none.
addEventListener("keydown", ({ key, repeat, altKey, ctrlKey, metaKey }) => {
  if (key !== "Shift") {
    allein = false;
    cancel();
  } else if (!repeat) allein = !(altKey || ctrlKey || metaKey);
}, true);

addEventListener("keyup", ({ key }) => {
  if (key !== "Shift" || !allein || verlassen) return;
  allein = false;
  if (gedrueckt === 2) leave();
  else if (gedrueckt) count(2, nochEinmal);
  else count(1, nochZweimal);
}, true);

addEventListener("pointerdown", () => { allein = false; }, true);

// A jump within the page leaves no second entry in the history: Back must not lead here once the page is left.
addEventListener("click", (event) => {
  const sprung = event.target.closest("a[href]");
  if (sprung === link) {
    event.preventDefault();
    leave();
  } else if (sprung?.getAttribute("href").startsWith("#") && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    location.replace(sprung.href);
  }
});

addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  if (verlassen) location.replace(link.href);
  else count(0, "");
});

document.title = titel;
ausgang.querySelector(".notausgang__tasten").hidden = false;
