// Reads the index that Pagefind (1.5.2) has written: which pages hold a word and where, filters, order, texts.
//
// Pagefind's own search goes through every place of the words that are asked for once for each page found. For a
// word on nearly all of 9,000 pages that took a second, and it hands back every place as JSON. From the same files
// a page's places are looked up here.

import { decodeCbor } from "./cbor.js";

const SIGNATURE = "pagefind_dcd".length;
const LAST = "\u{10ffff}";

/** Where a place in `field` begins; below the first one are the places in the text itself. */
export const FIELD = 2 ** 24;

// A spot is a place and the weight of the word there in one number, so that a word's spots are one sorted array.
const WEIGHTS = 256;
export const placeOf = (spot) => Math.floor(spot / WEIGHTS);
export const weightOf = (spot) => spot % WEIGHTS;
export const firstSpot = (place) => place * WEIGHTS;

/**
 * Open the index in the folder `base`. `lengths` are the words of each page, by its number; `field` the place before
 * those of a field's words, -1 where there is no such field; `order` the pages by the values of a field; `filters` the pages with
 * each value of each filter.
 */
export async function openIndex(base) {
  const entry = await (await fetch(`${base}pagefind-entry.json?ts=${Date.now()}`)).json();
  const [{ hash }] = Object.values(entry.languages);
  const [, pages, chunks, filterFiles, orders, fields] = decodeCbor(await content(`${base}pagefind.${hash}.pf_meta`));
  const filters = await Promise.all(
    filterFiles.map(async ([, file]) => decodeCbor(await content(`${base}filter/${file}.pf_filter`))),
  );

  const chunk = kept(async (number) => {
    const [words] = decodeCbor(await content(`${base}index/${chunks[number][2]}.pf_index`));
    return new Map(words.map(([word, places]) => [word, { places }]));
  });
  const fragment = kept(async (page) =>
    JSON.parse(new TextDecoder().decode(await content(`${base}fragment/${pages[page][0]}.pf_fragment`))),
  );

  /** The number of the last chunk that begins with the word or before it. */
  const chunkOf = (word) => {
    let [low, high] = [0, chunks.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (isAfter(chunks[middle][0], word)) high = middle;
      else low = middle;
    }
    return low;
  };

  return {
    ids: pages.map(([id]) => id),
    lengths: pages.map(([, length]) => length),
    filters: new Map(filters.map(([name, values]) => [name, new Map(values)])),
    order: (name) => orders.find(([field]) => field === name)?.[1] ?? [],
    field: (name) => (fields.includes(name) ? (fields.indexOf(name) + 1) * FIELD : -1),
    fragment,

    /** The spots of a word on each page that has it, the pages in their order. */
    async word(word) {
      const found = (await chunk(chunkOf(word))).get(word);
      return new Map(found ? spots(found) : []);
    },

    /** The words that begin so, each with pairs of a page and the spots on it. */
    async wordsFrom(beginning) {
      const numbers = [];
      for (let i = chunkOf(beginning); i <= chunkOf(beginning + LAST); i++) numbers.push(i);
      const words = (await Promise.all(numbers.map(chunk))).flatMap((map) => [...map]);
      return words.filter(([word]) => word.startsWith(beginning)).map(([word, found]) => [word, spots(found)]);
    },
  };
}

/** What a file of the index holds, unpacked where the server has not done so. */
async function content(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  let bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  }
  return bytes.subarray(SIGNATURE);
}

/** The function, asked once for each argument; again where it failed. */
function kept(load) {
  const loaded = new Map();
  return (argument) => {
    if (!loaded.has(argument)) {
      const loading = load(argument);
      loading.catch(() => loaded.delete(argument));
      loaded.set(argument, loading);
    }
    return loaded.get(argument);
  };
}

/** Whether `a` stands after `b` in the order of the index, which is that of code points. */
function isAfter(a, b) {
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((character, i) => character !== right[i]);
  return at >= 0 && (at >= right.length || left[at].codePointAt(0) > right[at].codePointAt(0));
}

/** The spots, sorted; most are so already. */
export function inOrder(spots) {
  return spots.every((spot, i) => !i || spots[i - 1] < spot) ? spots : spots.sort((a, b) => a - b);
}

/**
 * The spots of a word on each page. Pages and places are told as distances from the one before; a negative number
 * is a new weight or, in the second list, a new field, and places begin anew.
 */
function spots(found) {
  if (found.spots) return found.spots;
  found.spots = [];
  let page = 0;
  for (const [distance, text, fields] of found.places) {
    page += distance;
    const here = [];
    let [weight, place] = [0, 0];
    for (const number of text) {
      if (number < 0) [weight, place] = [Math.min(-1 - number, WEIGHTS - 1), 0];
      else here.push(firstSpot((place += number)) + weight);
    }
    for (const number of fields) {
      if (number < 0) place = -number * FIELD;
      else here.push(firstSpot((place += number)));
    }
    found.spots.push([page, inOrder(here)]);
  }
  found.places = null;
  return found.spots;
}
