// Stands in for Pagefind's own script, so that its interface searches Chinese exactly: the query becomes pairs of
// characters, only what holds it word for word is kept (where nothing does, what holds its words apart, marked as
// inexact), and what comes back is running text.

import { parseQuery } from "./bigrams.js";
import { openIndex } from "./index.js";
import { findPages, pagesNamed } from "./matching.js";
import { readable } from "./results.js";

const BASE_PATH = new URL(".", import.meta.url).href;

let sort = {};

/** Sort what is searched from now on: `{}` by relevance, `{ date: "desc" }` by date. */
export function setSort(order) {
  sort = order;
}

export function createInstance({ baseUrl = new URL("..", BASE_PATH).pathname } = {}) {
  const opened = openIndex(BASE_PATH);
  const root = baseUrl.replace(/\/$/, "");
  return {
    /**
     * The pages for a query, or all if it is null, that have one of the values of each of the `filters`; how many
     * of them there are for each value, and how many without the filters; and whether they are `exact`.
     */
    async search(term, options = {}) {
      const index = await opened;
      const allowed = filtered(index, options.filters);
      const { scores, phrases, exact } = term === null ? everything(index) : await firstFound(index, term, allowed);
      const pages = [...scores.keys()].filter(allowed);
      const order = Object.entries(options.sort ?? sort);
      if (order.length) byValue(index, pages, ...order[0]);
      else byRelevance(pages, scores, await pagesNamed(index, term ?? ""));
      return {
        term,
        exact,
        results: pages.map((page) => ({
          id: index.ids[page],
          score: scores.get(page),
          data: async () => readable(await index.fragment(page), root, phrases),
        })),
        unfilteredResultCount: scores.size,
        filters: counts(index, pages),
        totalFilters: counts(index, [...scores.keys()]),
      };
    },
    async filters() {
      const index = await opened;
      return counts(index, index.ids.keys());
    },
  };
}

const everything = (index) => ({ scores: new Map(index.ids.map((_, page) => [page, 1])), phrases: [], exact: true });

/** What the strictest reading finds that finds any page among those allowed. */
async function firstFound(index, term, allowed) {
  let found;
  for (const { text, exact } of readings(term)) {
    const phrases = parseQuery(text);
    found = { scores: await findPages(index, phrases), phrases, exact };
    if ([...found.scores.keys()].some(allowed)) break;
  }
  return found;
}

/**
 * The ways to read a query, the strictest first: pinyin written apart as one word; the query as it
 * is; and, no longer exact, the words of a text that nothing holds in one piece.
 */
function readings(term) {
  const texts = [{ text: term, exact: true }];
  if (/^[a-z]+[\s'][a-z\s']+$/i.test(term)) texts.unshift({ text: term.replace(/[\s']/g, ""), exact: true });
  if (Intl.Segmenter) {
    const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
    const words = [...segmenter.segment(term)].map(({ segment }) => segment);
    texts.push({ text: words.join(" "), exact: false });
  }
  return texts;
}

/** Whether a page has one of the values of each filter, as a function of its number. */
function filtered(index, filters = {}) {
  const sets = Object.entries(filters)
    .map(([name, values]) => [index.filters.get(name), [values].flat()])
    .filter(([, values]) => values.length)
    .map(([pages, values]) => new Set(values.flatMap((value) => pages?.get(value) ?? [])));
  return (page) => sets.every((set) => set.has(page));
}

/** How many of the pages have each value of each filter. */
function counts(index, pages) {
  const chosen = new Uint8Array(index.ids.length);
  for (const page of pages) chosen[page] = 1;
  const count = ([value, having]) => [value, having.reduce((sum, page) => sum + chosen[page], 0)];
  const values = [...index.filters].map(([name, values]) => [name, Object.fromEntries([...values].map(count))]);
  return Object.fromEntries(values);
}

function byValue(index, pages, name, direction) {
  const places = new Map(index.order(name).map((page, place) => [page, place]));
  const sign = direction === "desc" ? -1 : 1;
  pages.sort((a, b) => sign * (places.get(a) - places.get(b)));
}

/** The pages that bear the name that was asked for before those that only contain it. */
function byRelevance(pages, scores, named) {
  pages.sort((a, b) => named.has(b) - named.has(a) || scores.get(b) - scores.get(a) || a - b);
}
