import type { PrismaClient } from '@/lib/db/generated/client';
import { type DueLink, listDueLinks, MAX_AGE, type MaxAge } from './due-links';
import { type ExamineOptions, examineLink } from './examine-link';
import { hostMemory, isMuteJudgement } from './host-memory';
import { hostTurns } from './host-turns';
import { keepFindings, type LinkProgress } from './keep-findings';
import { asOnlyChecker } from './only-checker';
import { refreshEveryLinkUse } from './refresh-link-uses';
import { type LinkRun, noteRun } from './runs';

export type CheckLinksOptions = ExamineOptions & {
  now?: Date;
  signal?: AbortSignal;
  /** At most so many links; the others wait for the next run. */
  limit?: number;
  /** Null: whatever was found before is looked at again. */
  maxAge?: MaxAge | null;
  onProgress?: (progress: LinkProgress) => void;
  /** Asked when nobody else can be at it any more: another server may just have done it. */
  isStillDue?: () => Promise<boolean>;
};

const HOSTS_AT_A_TIME = 4;
const LONGEST_MS = 2 * 60 * 60_000;

/**
 * Notes every link of the catalogue, then looks at those whose last look is too old, and keeps what it finds as it goes: what
 * a stop interrupts is taken up by the next run. Four hosts at a time, one request at a time to each. Null: another run is at it, or has
 * just been.
 */
export async function checkLinks(db: PrismaClient, options: CheckLinksOptions): Promise<LinkRun | null> {
  return asOnlyChecker(db, async () => {
    if (options.isStillDue && !(await options.isStillDue())) return null;
    await refreshEveryLinkUse(db);
    const { now = new Date(), maxAge = MAX_AGE } = options;
    const run = await checkEach(db, await listDueLinks(db, now, maxAge), { ...options, now });
    if (!run.isOffline && !run.isCancelled) await noteRun(db, run);
    return run;
  });
}

async function checkEach(
  db: PrismaClient,
  due: DueLink[],
  options: CheckLinksOptions & { now: Date },
): Promise<LinkRun> {
  const { now, limit, signal: given, onProgress } = options;
  const stop = new AbortController();
  const signal = AbortSignal.any([AbortSignal.timeout(LONGEST_MS), stop.signal, ...(given ? [given] : [])]);
  const links = due.slice(0, limit);
  const inTurn = hostTurns(signal, options.pauseMs);
  const memory = hostMemory();
  const findings = keepFindings(db, { now, total: links.length, onProgress });

  const checkOne = async ({ url, host }: DueLink) => {
    const known = memory.known(host);
    if (known === 'leave') return;
    const judgement = known ?? (await examineLink(url, options, { inTurn, signal }));
    if (!known) memory.remember(host, judgement);
    // Until a site answers, this machine may be the one that is cut off.
    if (!memory.hasAnswered() && isMuteJudgement(judgement)) findings.hold({ url, judgement });
    else {
      await findings.keepUnsure();
      await findings.keep({ url, judgement });
    }
    if (memory.isOffline()) stop.abort();
  };
  const hosts = byHost(links);
  const checkHosts = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      for (const link of host) if (!signal.aborted) await checkOne(link);
    }
  };
  const whenBroken = (error: unknown) => {
    if (signal.aborted) return;
    stop.abort();
    throw error;
  };
  const ends = await Promise.allSettled(
    Array.from({ length: HOSTS_AT_A_TIME }, () => checkHosts().catch(whenBroken)),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;

  const isOffline = memory.isOffline();
  const isCancelled = given?.aborted ?? false;
  if (!isOffline && !isCancelled) await findings.keepUnsure();
  const { checked, verdicts } = findings.count();
  return { checked, left: due.length - checked, verdicts, isOffline, isCancelled };
}

/** The links of each host together, in the order in which hosts first come. */
function byHost(links: DueLink[]): DueLink[][] {
  const hosts = new Map<string, DueLink[]>();
  for (const link of links) {
    const host = hosts.get(link.host);
    if (host) host.push(link);
    else hosts.set(link.host, [link]);
  }
  return [...hosts.values()];
}
