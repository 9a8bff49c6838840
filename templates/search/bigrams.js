// Chinese as pairs of characters: the query side of generator/search/bigrams.py, and the way back.

const CJK = "\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{323af}";
const LATIN = `(?:(?![${CJK}])[\\p{L}\\p{N}])`;
const TOKEN = new RegExp(`[${CJK}]+|${LATIN}+(?:[.\\-/+#&@']${LATIN}+)*%?`, "gu");
const CHINESE = new RegExp(`^[${CJK}]`, "u");
const WORD_CHARACTER = /[\p{L}\p{N}%]/u;
const BLOCK_END = "·";

/** The text with full-width letters, digits, % and + made half-width. */
export const fold = (text) => text.replace(/[\uff05\uff0b\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (c) => c.normalize("NFKC"));

const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

/** Whether the text begins with a Chinese character. */
export const isChinese = (text) => CHINESE.test(text);

/**
 * The phrases of a query, one for each uninterrupted run: `words`, the words of the index that have to
 * stand side by side; and `tail`, a single last character (家 in 139家, 重 alone): the word that follows
 * begins with it. In the index a character stands alone only where no Chinese follows.
 */
export function parseQuery(query) {
  const runs = [];
  let end = -1;
  for (const match of fold(query).toLowerCase().matchAll(TOKEN)) {
    if (match.index !== end) runs.push([]);
    runs.at(-1).push(match[0]);
    end = match.index + match[0].length;
  }
  return runs.map(phraseOf);
}

function phraseOf(run) {
  const words = [];
  let tail = "";
  run.forEach((token, i) => {
    if (!isChinese(token)) {
      words.push(token);
      return;
    }
    const characters = [...token];
    for (let k = 0; k + 1 < characters.length; k++) words.push(characters[k] + characters[k + 1]);
    if (i < run.length - 1) words.push(characters.at(-1));
    else if (characters.length === 1) tail = token;
  });
  return { words, tail };
}

/**
 * The positions in `words` of every word that belongs to one of the phrases standing there whole:
 * `hits`; and of those whose second character belongs to it as well: `pairs`.
 */
export function phrasePositions(words, phrases) {
  const plain = words.map((word) => word.toLowerCase().replace(/(.)\.$/, "$1"));
  const hits = new Set();
  const pairs = new Set();
  for (const phrase of phrases) {
    const size = phrase.words.length;
    for (let at = 0; at + size <= plain.length; at++) {
      if (!phrase.words.every((word, i) => plain[at + i] === word)) continue;
      if (phrase.tail && !plain[at + size]?.startsWith(phrase.tail)) continue;
      for (let i = at; i < at + size; i++) hits.add(i) && pairs.add(i);
      if (phrase.tail) hits.add(at + size);
    }
  }
  return { hits, pairs };
}

/**
 * Running text of the index words from `start` to `end` as HTML, the words at the positions in
 * `hits` marked, and the second characters of those in `pairs`. Each Chinese character is the
 * first one of exactly one word.
 */
export function decode(words, start = 0, end = words.length, hits = new Set(), pairs = hits) {
  let html = "";
  let open = false;
  let previous = "";
  const mark = (on) => {
    if (on !== open) html += on ? "<mark>" : "</mark>";
    open = on;
  };
  for (let i = start; i < Math.min(end, words.length); i++) {
    let word = words[i];
    // Pagefind ends a block with a full stop of its own.
    if (word.length > 1 && word.endsWith(".")) word = word.slice(0, -1);
    if (word === BLOCK_END || word === ".") {
      mark(false);
      html += " ";
      previous = " ";
      continue;
    }
    const chinese = CHINESE.test(word);
    const text = chinese ? [...word][0] : word;
    const pairBefore = i > 0 && pairs.has(i - 1) && [...words[i - 1]][1] === text;
    if (WORD_CHARACTER.test(previous) && !CHINESE.test(previous) && !chinese && WORD_CHARACTER.test(text[0])) {
      html += " ";
    }
    mark(hits.has(i) || (chinese && pairBefore));
    html += escapeHtml(text);
    previous = text.at(-1);
  }
  mark(false);
  return html.trim();
}
