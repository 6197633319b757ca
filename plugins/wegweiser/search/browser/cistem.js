// CISTEM, the German stemmer of Weissweiler and Fraser (GSCL 2017), case-insensitive: the same as cistem.py.

export function cistem(word) {
  if (word.startsWith("ge") && word.length >= 6) word = word.slice(2);
  // Sounds of several letters count as one, so that no suffix cuts into them.
  word = word.replaceAll("sch", "$").replaceAll("ei", "%").replaceAll("ie", "&");
  word = word.replace(/(.)\1/g, "$1*");
  while (word.length > 3) {
    if (word.length > 5 && /(?:em|er|nd)$/.test(word)) word = word.slice(0, -2);
    else if (/[tesn]$/.test(word)) word = word.slice(0, -1);
    else break;
  }
  word = word.replace(/(.)\*/g, "$1$1");
  return word.replaceAll("%", "ei").replaceAll("&", "ie").replaceAll("$", "sch");
}
