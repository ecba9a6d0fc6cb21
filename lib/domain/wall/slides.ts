/** Cuts a list into as few parts of at most `most` as it takes, as even as can be: 8 by at most 6 are 4 and 4. */
export function evenParts<T>(list: readonly T[], most: number): T[][] {
  const count = Math.ceil(list.length / most);
  return Array.from({ length: count }, (_, part) =>
    list.slice(Math.round((part * list.length) / count), Math.round(((part + 1) * list.length) / count)),
  );
}

/** The place after (or, with −1, before) a place among so many, round and round; 0 where there are none. */
export function turned(at: number, by: 1 | -1, count: number): number {
  return count === 0 ? 0 : (((at + by) % count) + count) % count;
}
