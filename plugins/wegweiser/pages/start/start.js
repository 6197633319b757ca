// With JavaScript the first question leads straight to the finder; without, to the index of topics.
const startFormular = document.querySelector("[data-start-suche]");
if (startFormular) startFormular.action = startFormular.dataset.startSuche;
