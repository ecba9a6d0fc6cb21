import type { IssuingBody } from '@/lib/domain/meeting/paper/paper';
import type { Conclusion } from '@/lib/domain/task/conclusion';

/** Units that a nơi nhận names one by one; more are said in one line. */
const namedMax = 8;
const allGiven = 'Các cơ quan, đơn vị được giao nhiệm vụ tại Thông báo này';

/** The body as it issues a paper that goes to these, and to nobody whom its reports go to. */
export function sentTo(body: IssuingBody, recipients: string[]): IssuingBody {
  return { ...body, recipients };
}

/** Nơi nhận of a Thông báo kết luận: whom the body reports to, and each unit that was given something to do, once. */
export function toThoseGiven(body: IssuingBody, conclusions: readonly Conclusion[]): IssuingBody {
  const given = new Map(
    conclusions.flatMap(({ lead, partners }) => [lead, ...partners]).map((name) => [plain(name), name]),
  );
  for (const known of body.recipients) given.delete(plain(known));
  const units = given.size > namedMax ? [allGiven] : [...given.values()];
  return sentTo(body, [...body.recipients, ...units]);
}

function plain(name: string): string {
  return name.trim().toLocaleLowerCase('vi');
}
