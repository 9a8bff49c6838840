// Turns a page of the index, Chinese as pairs of characters, into a result that people read.

import { decode, phrasePositions } from "./bigrams.js";

const EXCERPT_WORDS = 60;

/** A page of the index as a result of a query: `root` is the address of the site. */
export function readable(page, root, phrases) {
  const words = page.content.split(/\s+/);
  const marks = phrasePositions(words, phrases);
  const positions = [...marks.hits].sort((a, b) => a - b);
  const url = `${root}/${page.url.replace(/^\//, "")}`;
  return {
    url,
    meta: { ...page.meta, title: page.meta.label ?? "" },
    filters: page.filters,
    ...excerpt(words, marks, positions[0] ?? 0, 0, words.length),
    sub_results: places(page.anchors, words, marks, positions, url),
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
