import { watchStatements } from '@/tests/fixtures/watch-statements';
import { type Figures, figure } from './figure';
import { madePlan } from './plan/make-plan';
import { median } from './time-in-turns';

const [warmingUp, runs] = [30, 300];

/**
 * The query behind the overview, called as the page calls it: how long it waits for the database (the time in which a
 * statement is under way, as the driver sees it), how often, and how long it takes as a whole with all that is judged.
 */
export async function measureQueries(databaseUrl: string, week: string): Promise<Figures> {
  process.env.DATABASE_URL = databaseUrl;
  // Loaded only now: the client of the app reads DATABASE_URL.
  const { db } = await import('@/lib/db/client');
  const { findActor } = await import('@/lib/access/find-actor');
  const { getProgress } = await import('@/lib/queries/progress/get-progress');
  const actor = await findActor(db, madePlan.reader);
  if (!actor) throw new Error('nobody may read the plan');
  const [waits, answers, steps]: [number[], number[], number[]] = [[], [], []];
  for (let run = -warmingUp; run < runs; run++) {
    const begun = performance.now();
    const watched = await watchStatements(() =>
      getProgress(actor, { plan: madePlan.slug, unit: madePlan.province, week }),
    );
    if (watched.answer.status !== 'ok') throw new Error(`the overview is ${watched.answer.status}`);
    if (run < 0) continue;
    answers.push(performance.now() - begun);
    waits.push(watched.waitedMs);
    steps.push(watched.steps);
  }
  await db.$disconnect();
  return {
    overview_query_ms: figure(median(waits), 'ms', 5),
    overview_query_steps: figure(Math.max(...steps), 'steps', 2),
    overview_answer_ms: figure(median(answers), 'ms', 5),
  };
}
