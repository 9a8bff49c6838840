// Chinese as pairs of characters: the query side of generator/search/bigrams.py, and the way back.

const CJK = "\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{323af}";
const LATIN = `(?:(?![${CJK}])[\\p{L}\\p{N}])`;
const TOKEN = new RegExp(`[${CJK}]+|${LATIN}+(?:[.\\-/+#&@']${LATIN}+)*%?`, "gu");
const CHINESE = new RegExp(`^[${CJK}]`, "u");
const WORD_CHARACTER = /[\p{L}\p{N}%]/u;
const BLOCK_END = "·";

const fold = (text) => text.replace(/[\uff05\uff0b\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (c) => c.normalize("NFKC"));

const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

/** Whether the index can hold a word as one pair of Chinese characters. */
export const isPair = (word) => [...word].length === 2 && [...word].every((character) => CHINESE.test(character));

/**
 * What to ask the index for a query: `words`, every pair and Latin word, for ranking; `phrases`,
 * the words of each uninterrupted run, which have to stand side by side for an exact hit. A run of
 * one character alone is no phrase: it means every word that begins with it. A single last
 * character (家 in 139家) is the phrase's `tail`: the word that follows begins with it.
 */
export function parseQuery(query) {
  const runs = [];
  let end = -1;
  for (const match of fold(query).toLowerCase().matchAll(TOKEN)) {
    if (match.index !== end) runs.push([]);
    runs.at(-1).push(match[0]);
    end = match.index + match[0].length;
  }
  const words = new Set();
  const phrases = [];
  for (const run of runs) {
    const phrase = [];
    run.forEach((token, i) => {
      const last = i === run.length - 1;
      if (!CHINESE.test(token)) {
        words.add(token);
        phrase.push(token);
        return;
      }
      const characters = [...token];
      for (let k = 0; k + 1 < characters.length; k++) {
        words.add(characters[k] + characters[k + 1]);
        phrase.push(characters[k] + characters[k + 1]);
      }
      // The last character stands alone in the index only where no Chinese follows.
      if (!last) phrase.push(characters.at(-1));
      if (characters.length === 1) words.add(token);
      if (characters.length === 1 && last) phrase.tail = token;
    });
    if (phrase.length) phrases.push(phrase);
  }
  return { words: [...words].join(" "), phrases };
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
    for (let at = plain.indexOf(phrase[0]); at >= 0; at = plain.indexOf(phrase[0], at + 1)) {
      const end = at + phrase.length;
      if (!phrase.every((word, i) => plain[at + i] === word)) continue;
      if (phrase.tail && !plain[end]?.startsWith(phrase.tail)) continue;
      for (let i = at; i < end; i++) hits.add(i) && pairs.add(i);
      if (phrase.tail) hits.add(end);
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
