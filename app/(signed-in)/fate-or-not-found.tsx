import { notFound } from 'next/navigation';
import { FatePage } from '@/components/progress/fate-page';
import { requireActor } from '@/lib/access/session';
import { getFate } from '@/lib/queries/progress/get-fate';

/** For an address that names no unit in its week: what became of the unit, where its code is one of another time. */
export async function fateOrNotFound(address: {
  plan: string;
  unit: string;
  week?: string | undefined;
  of?: string | undefined;
}) {
  const answer = await getFate(await requireActor(), address);
  if (answer.status !== 'ok') notFound();
  return <FatePage fate={answer.view} />;
}
