import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { isAllowed, type Subject } from '@/lib/access/scope';
import { db, type Tx } from '@/lib/db/client';
import { isStorable } from '@/lib/db/storable';

export type Answer<View> = { status: 'ok'; view: View } | { status: 'missing' } | { status: 'forbidden' };

interface Spec<Input, View> {
  input: z.ZodType<Input>;
  /** What is asked of the policy; null when there is no such thing. A query without this does not compile. */
  may: (db: Tx, input: Input, actor: Actor) => Promise<Subject | null>;
  run: (db: Tx, input: Input, actor: Actor) => Promise<View | null>;
}

export type Query<View> = (actor: Actor, input: unknown) => Promise<Answer<View>>;

/** Makes every read the same: parse, may I, ask. Bad addresses are answered as missing. */
export function query<Input, View>(spec: Spec<Input, View>): Query<View> {
  return async (actor, raw) => {
    const parsed = spec.input.safeParse(raw);
    if (!parsed.success || !isStorable(raw)) return { status: 'missing' };
    const subject = await spec.may(db, parsed.data, actor);
    if (!subject) return { status: 'missing' };
    if (!(await isAllowed(db, actor, subject, new Date()))) return { status: 'forbidden' };
    const view = await spec.run(db, parsed.data, actor);
    return view === null ? { status: 'missing' } : { status: 'ok', view };
  };
}
