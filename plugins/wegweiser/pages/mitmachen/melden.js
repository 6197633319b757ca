/* The questions of a report become fields, the answers one text: for a mail, or to copy. */
for (const place of document.querySelectorAll("[data-melden]")) {
  const form = place.querySelector("form");
  const text = place.querySelector("[data-text]");
  const status = place.querySelector("[data-kopiert]");

  const write = () => {
    text.textContent = [...new FormData(form)].map(([frage, antwort]) => `${frage}\n${antwort.trim()}\n`).join("\n");
  };

  const mail = () => {
    const body = text.textContent.replace(/\r?\n/g, "\r\n");
    location.href = `${form.action}?subject=${encodeURIComponent(form.dataset.betreff)}&body=${encodeURIComponent(body)}`;
  };

  const copy = async () => {
    getSelection().selectAllChildren(text);
    await navigator.clipboard.writeText(text.textContent);
    status.textContent = status.dataset.kopiert;
  };

  form.addEventListener("input", write);
  form.addEventListener("submit", event => {
    event.preventDefault();
    write();
    if (form.hasAttribute("action")) mail();
    else copy().catch(() => text.focus());
  });
  place.querySelector("[data-ohne-skript]").hidden = true;
  form.hidden = false;
}
