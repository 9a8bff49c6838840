// Reads CBOR (RFC 8949): as much of it as Pagefind writes.

const TEXT = new TextDecoder();

/** The value that the bytes hold: numbers, strings, null, and arrays of these. */
export function decodeCbor(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  const number = (size) => {
    const start = at;
    at += size;
    if (size === 1) return bytes[start];
    if (size === 2) return view.getUint16(start);
    if (size === 4) return view.getUint32(start);
    return Number(view.getBigUint64(start));
  };

  const value = () => {
    const head = bytes[at++];
    const kind = head >> 5;
    const low = head & 31;
    if (head === 0xf6) return null;
    if (low > 27 || kind > 4) throw new Error(`this CBOR has what Pagefind does not write: ${head}`);
    const size = low < 24 ? low : number(1 << (low - 24));
    if (kind === 0) return size;
    if (kind === 1) return -1 - size;
    if (kind === 4) {
      const array = new Array(size);
      for (let i = 0; i < size; i++) array[i] = value();
      return array;
    }
    at += size;
    const content = bytes.subarray(at - size, at);
    return kind === 3 ? TEXT.decode(content) : content;
  };

  return value();
}
