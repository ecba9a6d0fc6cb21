import { Agent, get } from 'node:http';

/** A page to ask for, as who. */
export interface Ask {
  url: string;
  cookie?: string;
}

/** Answers come whole and uncompressed, over one connection that is kept open: what is timed is the server. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/**
 * Asks every page once a round, each round in another order, so that what else the machine does falls on all alike.
 * @returns the median time to the last byte in ms, by name; the first rounds, when code is still warming up, left out.
 */
export async function timeInTurns<Name extends string>(
  asks: Record<Name, Ask>,
  rounds: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(asks) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmingUp; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + warmingUp) % names.length] as Name;
      const begun = performance.now();
      await ask(asks[name]);
      if (round >= 0) times.get(name)?.push(performance.now() - begun);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

const warmingUp = 30;

/** The page's HTML. @throws when it is not answered by 200. */
export function ask({ url, cookie }: Ask): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: cookie ? { cookie } : {} }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => {
        body += chunk;
      });
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve(body) : reject(new Error(`${url} answered ${answer.statusCode}`)),
      );
    });
    request.once('error', reject);
  });
}

export function median(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
