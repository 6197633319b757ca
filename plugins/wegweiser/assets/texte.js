// Words of the interface in the language of the page. German stands in the scripts themselves; for other languages a file of
// sentences comes before them: German sentence → sentence, or its forms by plural category.
const texte = globalThis.wegweiserTexte ?? {};
const fill = (text, werte) => text.replace(/%\((\w+)\)s/g, (all, name) => werte[name] ?? all);

export const _ = (text, werte = {}) => fill(texte[text] ?? text, werte);

// The form that fits a number; the number is %(zahl)s in it.
export const _n = (eins, viele, zahl, werte = {}) => {
  const { lang } = document.documentElement;
  const formen = texte[eins];
  const form = formen ? (formen[new Intl.PluralRules(lang).select(zahl)] ?? formen.other) : zahl === 1 ? eins : viele;
  return fill(form, { zahl: zahl.toLocaleString(lang), ...werte });
};
