// The open list of languages covers what lies below it: it closes when somebody goes on, or presses Escape.
for (const wahl of document.querySelectorAll(".sprachwahl")) {
  wahl.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !wahl.contains(relatedTarget)) wahl.open = false;
  });
  wahl.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !wahl.open) return;
    wahl.open = false;
    wahl.querySelector("summary").focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (!wahl.contains(target)) wahl.open = false;
  });
}
