/** A number in [0, 1) a call, the same row of numbers for the same seed. */
export type Random = () => number;

/** Mulberry32, seeded by a text: what is made for one unit does not depend on what was made before it. */
export function randomFor(...names: (string | number)[]): Random {
  let state = 2_166_136_261;
  for (const character of names.join(' ')) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function between(random: Random, least: number, most: number): number {
  return least + (most - least) * random();
}
