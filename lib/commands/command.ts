import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { isAllowed, type Subject } from '@/lib/access/scope';
import { db, type Tx } from '@/lib/db/client';
import { isStorable, withoutNull } from '@/lib/db/storable';

/** What a person can do wrong, at which field; '' is the whole form. Words for it live with the screens. */
export interface Problem {
  field: string;
  code: string;
  params?: Record<string, string | number>;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** Where a command stands: one transaction, one person, one moment. */
export interface Context {
  tx: Tx;
  actor: Actor;
  now: Date;
}

/** What the audit keeps of a write: aggregates and codes, never a citizen's data. */
export interface Trace {
  planId?: number;
  unitId?: number;
  detail: Record<string, string | number | boolean | null>;
}

export type Done<T> = { ok: true; value: T; trace: Trace } | { ok: false; problems: Problem[] };

interface Spec<Input, T> {
  /** As the audit names it: 'report.send'. */
  name: string;
  input: z.ZodType<Input>;
  /** What is asked of the policy; null when there is no such thing. A command without this does not compile. */
  may: (tx: Tx, input: Input, actor: Actor) => Promise<Subject | null>;
  run: (context: Context, input: Input) => Promise<Done<T>>;
}

export type Command<T> = (actor: Actor, input: unknown, now?: Date) => Promise<Outcome<T>>;

/**
 * Makes every write the same: parse, may I, run, audit, all in one transaction that either lands whole or not
 * at all. What a person can do wrong comes back as problems; what we did wrong is thrown.
 */
export function command<Input, T>(spec: Spec<Input, T>): Command<T> {
  return async (actor, given, now = new Date()) => {
    const raw = withoutNull(given);
    if (!isStorable(raw)) return refused('invalid');
    const parsed = spec.input.safeParse(raw);
    if (!parsed.success) {
      const problems = parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), code: 'invalid' }));
      return { ok: false, problems };
    }
    return inTransaction(async (tx) => {
      const subject = await spec.may(tx, parsed.data, actor);
      if (!subject) return refused('missing');
      if (!(await isAllowed(tx, actor, subject, now))) return refused('forbidden');
      const done = await spec.run({ tx, actor, now }, parsed.data);
      if (!done.ok) return done;
      await writeAudit(tx, spec.name, actor.userId, done.trace, now);
      return { ok: true, value: done.value };
    });
  };
}

/** One problem of the whole form. */
export function refused(code: string, params?: Problem['params']): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ field: '', code, ...(params && { params }) }] };
}

/** The row that every write leaves, in its own transaction; `actorId` null: the system itself. */
export async function writeAudit(tx: Tx, command: string, actorId: number | null, trace: Trace, now: Date) {
  const { detail, planId = null, unitId = null } = trace;
  await tx.audit.create({ data: { command, actorId, detail, planId, unitId, at: now } });
}

/** Carries a refusal out of a transaction, so that whatever was written before it is undone. */
class RolledBack extends Error {
  constructor(readonly outcome: { ok: false; problems: Problem[] }) {
    super('rolled back');
  }
}

async function inTransaction<T>(work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await db.$transaction(
      async (tx) => {
        const outcome = await work(tx);
        if (!outcome.ok) throw new RolledBack(outcome);
        return outcome;
      },
      { maxWait: 15_000, timeout: 30_000 },
    );
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome;
    throw error;
  }
}
