/** A paper, or in words why there is none: never a paper with a hole. */
export type Drawn<T> = { ok: true; value: T } | { ok: false; why: string };
