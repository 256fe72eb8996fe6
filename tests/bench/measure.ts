import { Agent, get } from 'node:http';
import type { EngineName } from '@/lib/search/results';
import type { BenchSite } from '@/tests/bench/open-site';
import type { QueryKind } from '@/tests/bench/queries';
import { type Spread, spreadOf } from '@/tests/bench/statistics';

/** What one kind of query cost. */
export type Measure = {
  name: string;
  queries: number;
  /** Results of a query, on average. */
  results: number;
  /** Milliseconds, one at a time. */
  durations: number[];
  alone: Spread;
  /** Two at a time. */
  together: Spread;
  /** What Meilisearch says of its own time, one at a time; null for Postgres. */
  own: Spread | null;
  /** Answers that another engine gave: this one was out of reach, or too slow. */
  strangers: number;
};

type Asked = { durations: number[]; seconds: number; strangers: number };

const TOGETHER = 2;
/** Times the seconds asked for that measuring each query once may take. */
const SLOWEST = 4;

/**
 * Asks the API each query in turn for as long as `seconds`, one at a time and then two, and times them until the last byte.
 * All are asked once before: a first answer is no measure, and one that is a refusal stops the benchmark. Queries that are
 * very slow are not all measured.
 */
export async function measureKind(
  { address, recorder }: BenchSite,
  { name, queries }: QueryKind,
  engine: EngineName,
  seconds: number,
): Promise<Measure> {
  const urls = queries.map((query) => `${address}/api/v1/initiatives?${query}`);
  const agent = new Agent({ keepAlive: true, maxSockets: TOGETHER });
  try {
    const totals: number[] = [];
    for (const url of urls) totals.push(JSON.parse(await read(url, agent)).total);
    recorder?.take();
    const alone = await ask(urls, agent, { engine, seconds, workers: 1 });
    const own = recorder ? spreadOf(recorder.take(), alone.seconds) : null;
    const together = await ask(urls, agent, { engine, seconds, workers: TOGETHER });
    return {
      name,
      queries: urls.length,
      results: totals.reduce((sum, total) => sum + total, 0) / totals.length,
      durations: alone.durations,
      alone: spreadOf(alone.durations, alone.seconds),
      together: spreadOf(together.durations, together.seconds),
      own,
      strangers: alone.strangers + together.strangers,
    };
  } finally {
    agent.destroy();
  }
}

async function ask(
  urls: string[],
  agent: Agent,
  { engine, seconds, workers }: { engine: EngineName; seconds: number; workers: number },
): Promise<Asked> {
  const asked: Asked = { durations: [], seconds: 0, strangers: 0 };
  const began = performance.now();
  let next = 0;
  const work = async () => {
    for (;;) {
      const spent = performance.now() - began;
      if (spent > (next < urls.length ? SLOWEST : 1) * seconds * 1000) return;
      const url = urls[next++ % urls.length] as string;
      const start = performance.now();
      const body = await read(url, agent);
      asked.durations.push(performance.now() - start);
      if (!body.includes(`"engine":"${engine}"`)) asked.strangers += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return { ...asked, seconds: (performance.now() - began) / 1000 };
}

function read(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(parts).toString('utf8');
        if (response.statusCode === 200) resolve(body);
        else reject(new Error(`${decodeURIComponent(url)} : ${response.statusCode} ${body.slice(0, 300)}`));
      });
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      // The server closes a connection that was idle at the moment it is used again.
      if (request.reusedSocket && error.code === 'ECONNRESET') resolve(read(url, agent));
      else reject(error);
    });
  });
}
