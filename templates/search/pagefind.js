// Stands in for Pagefind's own script, so that any Pagefind interface searches Chinese exactly:
// the query becomes pairs of characters, only what holds it word for word is kept (where nothing does,
// what holds its words apart, marked as inexact), and what comes back is decoded into running text.

import * as core from "./pagefind-core.js";
import { decode, parseQuery } from "./bigrams.js";

const EXCERPT_WORDS = 60;
const TOP = 8;
const BASE_PATH = new URL(".", import.meta.url).href;
const RANKING = { metaWeights: { title: 6, names: 6, keys: 6, label: 0, known: 0, kind: 0, detail: 0 } };

let sort = {};

/** Sort what is searched from now on: `{}` by relevance, `{ date: "desc" }` by date. */
export function setSort(order) {
  sort = order;
}

export function createInstance(options = {}) {
  const { baseUrl = new URL("..", BASE_PATH).pathname, ...rest } = options;
  const index = openIndex(rest);
  const root = baseUrl.replace(/\/$/, "");
  const search = async (term, options = {}) => {
    const query = { ...options, sort: options.sort ?? sort, filters: anyOf(options.filters) };
    if (term === null) return decoded(await index.search(null, query), root);
    let found = await exactly(index, term, query);
    if (!found.results.length) {
      found = { ...(await exactly(index, separateWords(term), query)), exact: false };
    }
    if (!Object.keys(query.sort).length) found.results = await namedFirst(found.results, term.trim());
    return decoded(found, root);
  };
  let newest = 0;
  return {
    search,
    debouncedSearch: async (term, options, wait = 300) => {
      const mine = ++newest;
      await new Promise((done) => setTimeout(done, wait));
      if (mine !== newest) return null;
      const found = await search(term, options);
      return mine === newest ? found : null;
    },
    preload: (term, options) => index.preload(parseQuery(term ?? "").words || null, options),
    filters: () => index.filters(),
    mergeIndex: (path, options) => index.mergeIndex(path, { language: "mul", ...options }),
    options: (options) => index.options(options),
    init: () => index.init(),
    destroy: () => index.destroy(),
  };
}

/** Values of one filter are alternatives to a reader; Pagefind takes a list to mean all of them. */
function anyOf(filters = {}) {
  const entries = Object.entries(filters).filter(([, values]) => !Array.isArray(values) || values.length);
  return Object.fromEntries(entries.map(([name, values]) => [name, Array.isArray(values) ? { any: values } : values]));
}

/** Open the index. Pagefind would cut a query of a `zh` page into words again, so it must not see one. */
function openIndex(options) {
  const page = document.documentElement;
  const language = page.getAttribute("lang");
  page.setAttribute("lang", "mul");
  try {
    return core.createInstance({ ranking: RANKING, excerptLength: EXCERPT_WORDS, ...options, basePath: BASE_PATH });
  } finally {
    if (language === null) page.removeAttribute("lang");
    else page.setAttribute("lang", language);
  }
}

/**
 * Find the pages that hold every uninterrupted run of the query word for word. The loose search
 * ranks, the quoted ones (which all score alike) say which of its results are exact.
 */
async function exactly(index, term, query) {
  const { words, phrases } = parseQuery(term);
  if (!words) return { results: [], unfilteredResultCount: 0, filters: {}, totalFilters: {}, exact: true };
  const loose = await index.search(words, query);
  if (!phrases.length) return { ...loose, exact: true };
  const quoted = await Promise.all(phrases.map((phrase) => index.search(`"${phrase}"`, query)));
  const ids = quoted.map((response) => new Set(response.results.map((result) => result.id)));
  const counted = quoted.length === 1 ? quoted[0] : loose;
  return {
    ...loose,
    results: loose.results.filter((result) => ids.every((set) => set.has(result.id))),
    filters: counted.filters,
    unfilteredResultCount: counted.unfilteredResultCount,
    exact: true,
  };
}

/** Put blanks between the words of a query that nothing holds in one piece. */
function separateWords(term) {
  if (!Intl.Segmenter) return term;
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  return [...segmenter.segment(term)].map(({ segment }) => segment).join(" ");
}

/** Move the page that bears exactly this name before those that only contain it. */
async function namedFirst(results, name) {
  const top = results.slice(0, TOP);
  const data = await Promise.all(top.map((result) => result.data()));
  const bears = top.map((_, i) => data[i].meta.known?.includes(`|${name}|`));
  return [...top.filter((_, i) => bears[i]), ...top.filter((_, i) => !bears[i]), ...results.slice(TOP)];
}

function decoded(response, root) {
  if (!response) return response;
  const results = response.results.map((result) => ({
    ...result,
    data: async () => readable(await result.data(), root),
  }));
  return { ...response, results };
}

function readable(data, root) {
  const words = data.content.split(/\s+/);
  const hits = new Set(data.locations);
  const url = `${root}/${data.raw_url.replace(/^\//, "")}`;
  const first = data.locations.length ? Math.max(0, data.locations[0] - EXCERPT_WORDS / 4) : 0;
  return {
    ...data,
    url,
    meta: { ...data.meta, title: data.meta.label ?? "" },
    content: decode(words),
    excerpt: decode(words, first, first + EXCERPT_WORDS, hits),
    plain_excerpt: decode(words, first, first + EXCERPT_WORDS),
    sub_results: places(data, words, hits, url),
  };
}

/** The paragraphs and sections with hits, as results of their own. */
function places(data, words, hits, url) {
  const anchors = data.anchors
    .filter((anchor) => anchor.id && anchor.element !== "h1")
    .sort((a, b) => a.location - b.location);
  return anchors.flatMap((anchor, i) => {
    const end = anchors[i + 1]?.location ?? words.length;
    const locations = data.locations.filter((at) => at >= anchor.location && at < end);
    if (!locations.length) return [];
    const start = Math.max(anchor.location, locations[0] - EXCERPT_WORDS / 4);
    const stop = Math.min(end, start + EXCERPT_WORDS);
    const paragraph = /^p(\d+)$/.exec(anchor.id);
    return [
      {
        title: paragraph ? `第${paragraph[1]}段` : decode(anchor.text.split(/\s+/)),
        url: `${url}#${anchor.id}`,
        anchor,
        locations,
        weighted_locations: data.weighted_locations.filter(({ location }) => locations.includes(location)),
        excerpt: decode(words, start, stop, hits),
        plain_excerpt: decode(words, start, stop),
      },
    ];
  });
}

let standard;
const instance = () => (standard ??= createInstance());
export const search = (term, options) => instance().search(term, options);
export const debouncedSearch = (term, options, wait) => instance().debouncedSearch(term, options, wait);
export const preload = (term, options) => instance().preload(term, options);
export const filters = () => instance().filters();
export const mergeIndex = (path, options) => instance().mergeIndex(path, options);
export const options = (options) => instance().options(options);
export const init = () => instance().init();
export const destroy = async () => {
  await standard?.destroy();
  standard = undefined;
};
