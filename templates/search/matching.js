// Which pages hold every phrase of a query word for word, and how well each of them fits.

import { fold, isChinese } from "./bigrams.js";
import { FIELD, firstSpot, inOrder, placeOf, weightOf } from "./index.js";

/** What Pagefind weighs a word of running text with. */
const NORMAL = 24;

// BM25: how soon one more time counts for little, and how much it counts on a long page.
const SATURATION = 1.4;
const LENGTH = 0.75;

/** How many times as much as the best text a title or name with the phrase counts. */
const NAMED = 3;

/**
 * The pages with all the phrases, each in its text, title or names, or begun by a key (pinyin), with a score:
 * a map from the pages' numbers.
 */
export async function findPages(index, phrases) {
  const found = await Promise.all(phrases.map((phrase) => standing(index, phrase)));
  const rarest = found.reduce((least, pages) => (pages.size < least.size ? pages : least), found[0] ?? new Map());
  const average = index.lengths.reduce((sum, length) => sum + length, 0) / index.lengths.length;
  const idf = found.map(({ size }) => Math.log(1 + (index.lengths.length - size + 0.5) / (size + 0.5)));
  const fits = (page) => {
    const long = SATURATION * (1 - LENGTH + (LENGTH * index.lengths[page]) / average);
    return found.reduce((sum, pages, i) => {
      const { times, named } = pages.get(page);
      return sum + idf[i] * (((SATURATION + 1) * times) / (times + long) + (named ? NAMED * (SATURATION + 1) : 0));
    }, 0);
  };
  const pages = [...rarest.keys()].filter((page) => found.every((holding) => holding.has(page)));
  return new Map(pages.map((page) => [page, fits(page)]));
}

/** The pages that bear just this name. */
export async function pagesNamed(index, name) {
  const [field, word] = [index.field("known"), plainName(name)];
  const spots = word ? await index.word(word) : new Map();
  return new Set([...spots.keys()].filter((page) => spots.get(page).some((spot) => fieldOf(spot) === field)));
}

/** A name as the index knows it: `plain_name` of generator/search/bigrams.py. */
const plainName = (name) => indexed(fold(name).toLowerCase()).replace(/[.%+]/g, "");

/** A word as Pagefind writes it into the index. */
const indexed = (word) => word.normalize("NFD").replace(/\p{M}|[^\p{L}\p{N}.%+]/gu, "");

const fieldOf = (spot) => placeOf(spot) - (placeOf(spot) % FIELD);

/** The pages where the phrase stands whole: how many `times` by weight in the text, and whether they are `named` so. */
async function standing(index, phrase) {
  const rows = await Promise.all(elements(index, phrase));
  const least = rows.reduce((least, row, i) => (row.size < rows[least].size ? i : least), 0);
  const names = new Set(["title", "names", "keys"].map(index.field));
  const found = new Map();
  for (const page of rows[least].keys()) {
    const here = rows.map((row) => row.get(page));
    if (!here.every(Boolean)) continue;
    let times = 0;
    let named = false;
    for (const spot of here[least]) {
      const start = placeOf(spot) - least;
      if (!here.every((spots, i) => i === least || holds(spots, start + i))) continue;
      if (start < FIELD) times += weightOf(spot) / NORMAL;
      else named ||= names.has(fieldOf(spot));
    }
    if (times || named) found.set(page, { times, named });
  }
  return found;
}

/** For each element of the phrase, the pages and spots of the words it stands for. */
function elements(index, { words, tail }) {
  const plain = words.map(indexed);
  const beginsKey = words.length === 1 && !tail && !isChinese(words[0]);
  if (beginsKey) return [beginning(index, plain[0], index.field("keys"))];
  const rows = plain.map((word) => index.word(word));
  if (tail) rows.push(beginning(index, tail));
  return rows;
}

/** The spots of all words that begin so, page by page; of longer words those in the field alone, if one is given. */
async function beginning(index, text, field) {
  const merged = new Map();
  for (const [word, pages] of await index.wordsFrom(text)) {
    for (const [page, spots] of pages) {
      const kept = word === text || !field ? spots : spots.filter((spot) => fieldOf(spot) === field);
      if (!kept.length) continue;
      if (merged.has(page)) merged.get(page).push(...kept);
      else merged.set(page, [...kept]);
    }
  }
  for (const [page, spots] of merged) merged.set(page, inOrder(spots));
  return merged;
}

/** Whether one of the sorted spots is at the place. */
function holds(spots, place) {
  const wanted = firstSpot(place);
  let [low, high] = [0, spots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spots[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low < spots.length && placeOf(spots[low]) === place;
}
