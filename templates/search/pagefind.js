// Stands in for Pagefind's own script, so that any Pagefind interface searches Chinese exactly:
// the query becomes pairs of characters, only what holds it word for word is kept (where nothing does,
// what holds its words apart, marked as inexact), and what comes back is decoded into running text.

import * as core from "./pagefind-core.js";
import { decode, isPair, parseQuery, phrasePositions } from "./bigrams.js";

const EXCERPT_WORDS = 60;
const TOP = 8;
const BASE_PATH = new URL(".", import.meta.url).href;
const RANKING = { metaWeights: { title: 6, names: 6, keys: 6, label: 0, known: 0, kind: 0, detail: 0 } };

const EVERY_PAGE = "\ue000"; // the last word of every page, see generator/search/pagefind.py

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
    if (term === null) return decoded(await index.search(`"${EVERY_PAGE}"`, query), root, []);
    let found = { results: [] };
    for (const { text, exact } of readings(term)) {
      found = { ...(await exactly(index, text, query)), exact };
      if (found.results.length) break;
    }
    if (!Object.keys(query.sort).length) found.results = await namedFirst(found.results, term.trim());
    return { ...decoded(found, root, found.phrases ?? []), term };
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
  const noWorker = location.protocol === "file:";
  const page = document.documentElement;
  const language = page.getAttribute("lang");
  page.setAttribute("lang", "mul");
  try {
    return core.createInstance({ ranking: RANKING, excerptLength: EXCERPT_WORDS, noWorker, ...options, basePath: BASE_PATH });
  } finally {
    if (language === null) page.removeAttribute("lang");
    else page.setAttribute("lang", language);
  }
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

/**
 * Find the pages that hold every uninterrupted run of the query word for word, or answer to it as
 * pinyin. The loose search ranks, the quoted ones (which all score alike) say what is exact.
 */
async function exactly(index, term, query) {
  const { words, phrases } = parseQuery(term);
  if (!words) return { results: [], unfilteredResultCount: 0, filters: {}, totalFilters: {}, phrases };
  const loose = await index.search(words, query);
  if (!phrases.length || (await isOneWord(loose, words, phrases))) return { ...loose, phrases };
  const unsorted = { ...query, sort: {} };
  const quoted = await Promise.all(phrases.map((phrase) => index.search(`"${phrase.join(" ")}"`, unsorted)));
  const ids = quoted.map((response) => new Set(response.results.map((result) => result.id)));
  const byPinyin = (result) => result.matchedMetaFields?.includes("keys");
  const results = loose.results.filter((result) => ids.every((set) => set.has(result.id)) || byPinyin(result));
  const counted = quoted.length === 1 && quoted[0].results.length ? quoted[0] : loose;
  return {
    ...loose,
    results,
    filters: counted.filters,
    unfilteredResultCount: counted.unfilteredResultCount,
    phrases,
  };
}

/**
 * Whether the loose search was exact: it asked for one pair, and the index has that pair. (Where it has not,
 * Pagefind takes words that begin alike.) Asking again would double the time of the most frequent words.
 */
async function isOneWord({ results }, words, phrases) {
  const [first] = results;
  if (!first || !isPair(words) || phrases[0].tail) return false;
  const { content } = await first.data();
  return content.split(/\s+/).includes(words);
}

/** Move the page that bears exactly this name before those that only contain it. */
async function namedFirst(results, name) {
  const top = results.slice(0, TOP);
  const data = await Promise.all(top.map((result) => result.data()));
  const bears = top.map((_, i) => data[i].meta.known?.includes(`|${name}|`));
  return [...top.filter((_, i) => bears[i]), ...top.filter((_, i) => !bears[i]), ...results.slice(TOP)];
}

function decoded(response, root, phrases) {
  if (!response) return response;
  const results = response.results.map((result) => ({
    ...result,
    data: async () => readable(await result.data(), root, phrases),
  }));
  return { ...response, results };
}

function readable(data, root, phrases) {
  const words = data.content.split(/\s+/).filter((word) => !word.startsWith(EVERY_PAGE));
  const whole = phrasePositions(words, phrases);
  const loose = new Set(data.locations.filter((at) => at < words.length));
  const marks = whole.hits.size ? whole : { hits: loose, pairs: loose };
  const url = `${root}/${data.raw_url.replace(/^\//, "")}`;
  const positions = [...marks.hits].sort((a, b) => a - b);
  return {
    ...data,
    url,
    meta: { ...data.meta, title: data.meta.label ?? "" },
    content: decode(words),
    ...excerpt(words, marks, positions[0] ?? 0, 0, words.length),
    sub_results: places(data.anchors, words, marks, positions, url),
  };
}

/** Running text without markup, for where the interface escapes it itself. */
function plainText(words) {
  const box = document.createElement("textarea");
  box.innerHTML = decode(words);
  return box.value;
}

/** The text around the position `at`, no further than from `from` to `to`. */
function excerpt(words, { hits, pairs }, at, from, to) {
  const start = Math.max(from, at - EXCERPT_WORDS / 4);
  const stop = Math.min(to, start + EXCERPT_WORDS);
  const ellipsis = start > from ? "…" : "";
  return {
    excerpt: ellipsis + decode(words, start, stop, hits, pairs),
    plain_excerpt: ellipsis + decode(words, start, stop),
  };
}

/** The paragraphs and sections with hits, as results of their own. */
function places(anchors, words, marks, positions, url) {
  const sections = anchors
    .filter((anchor) => anchor.id)
    .sort((a, b) => a.location - b.location);
  return sections.flatMap((anchor, i) => {
    const end = sections[i + 1]?.location ?? words.length;
    const locations = positions.filter((at) => at >= anchor.location && at < end);
    if (!locations.length) return [];
    const paragraph = /^p(\d+)$/.exec(anchor.id);
    return [
      {
        title: paragraph ? `第${paragraph[1]}段` : plainText(anchor.text.split(/\s+/)),
        url: `${url}#${anchor.id}`,
        anchor,
        locations,
        ...excerpt(words, marks, locations[0], anchor.location, end),
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
