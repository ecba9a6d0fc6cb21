import { Trouble } from '@/lib/db/embedded/trouble';
import { formatCount } from '@/lib/domain/report/number';
import { reachDatabase } from './reach-database';

/** `npm run ledger:verify`: recomputes every total from the reports; exit code 1 when any differs. */
try {
  const database = await reachDatabase();
  process.env.DATABASE_URL = database.url;
  const { db } = await import('@/lib/db/client');
  const { verifyLedger } = await import('@/lib/db/verify');
  const { verifyFreezes } = await import('@/lib/db/verify-freezes');
  const { verifyPapers } = await import('@/lib/db/verify-papers');
  const { verifyReceipts } = await import('@/lib/db/verify-receipts');
  try {
    const begun = performance.now();
    // One snapshot: reports that arrive meanwhile are not half seen.
    const { compared, differences, receipts, freezes, papers } = await db.$transaction(
      async (tx) => ({
        ...(await verifyLedger(tx)),
        receipts: await verifyReceipts(tx),
        freezes: await verifyFreezes(tx),
        papers: await verifyPapers(tx),
      }),
      { isolationLevel: 'RepeatableRead', timeout: 600_000 },
    );
    for (const { plan, indicatorId, unitId, week, ledger, recomputed } of differences.slice(0, 50)) {
      console.log(
        `Plan ${plan}, indicator ${indicatorId}, unit ${unitId}, week ${week}: ledger ${ledger}, reports ${recomputed}`,
      );
    }
    for (const { plan, unitId, week, counted, recounted } of receipts.slice(0, 50)) {
      console.log(`Plan ${plan}, unit ${unitId}, week ${week}: receipts ${counted}, reports ${recounted}`);
    }
    for (const id of freezes) console.log(`Freeze ${id}: its content has another checksum than its row says`);
    for (const id of papers) console.log(`Paper ${id}: its content has another checksum than its row says`);
    const found = differences.length + receipts.length + freezes.length + papers.length;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`${formatCount(compared)} totals recomputed in ${seconds} s: ${found} differences`);
    process.exitCode = found === 0 ? 0 : 1;
  } finally {
    await db.$disconnect();
    await database.leave();
  }
} catch (error) {
  console.error(error instanceof Trouble ? `✗ ${error.message}` : error);
  process.exitCode = 1;
}
