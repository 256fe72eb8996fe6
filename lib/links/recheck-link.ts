import type { Actor } from '@/lib/accounts/actor';
import { writeJournal } from '@/lib/accounts/write-journal';
import type { PrismaClient } from '@/lib/db/generated/client';
import { err, ok, type Result } from '@/lib/result';
import { used } from './due-links';
import { type ExamineOptions, examineLink } from './examine-link';
import { hostTurns } from './host-turns';
import type { Judgement } from './judge';
import type { LinkVerdict } from './model';
import { asOnlyChecker } from './only-checker';
import { recordCheck } from './record-check';

/** « later »: it cannot be known now, or a run is at it; the next run begins with this link. */
export type Rechecked = LinkVerdict | 'later';

/** How long someone waits in front of a page. A slow site is given up a little sooner, so that it can be said. */
const PATIENCE_MS = 10_000;
const TURN_MS = 2000;
const TIMEOUT_MS = 7000;

/** Looks at one link now, as `actor` asks. Refuses an address that no sheet or lever holds: this is not a way to probe the network. */
export async function recheckLink(
  db: PrismaClient,
  { url, actor, now }: { url: string; actor: Actor; now: Date },
  options: ExamineOptions & { patienceMs?: number },
): Promise<Result<Rechecked, 'unknown'>> {
  const link = await db.linkCheck.findFirst({ where: { url, ...used }, select: { detail: true } });
  if (!link) return err('unknown');
  const examined = await examineNow(db, url, options);
  // A name that cannot be found any more: this machine may be the one that is cut off, and a run knows how to tell.
  const judgement = examined?.detail === 'dns' && link.detail !== 'dns' ? null : examined;
  await db.$transaction(async (tx) => {
    if (judgement) await recordCheck(tx, url, judgement, now);
    else await tx.linkCheck.updateMany({ where: { url }, data: { checkedAt: null } });
    const verdict = judgement?.verdict ?? 'later';
    await writeJournal(tx, { actor, action: 'link.rechecked', subject: url, detail: { verdict } });
  });
  return ok(judgement?.verdict ?? 'later');
}

/** Null when it cannot be done in the time that a person has. */
async function examineNow(
  db: PrismaClient,
  url: string,
  { patienceMs = PATIENCE_MS, ...options }: ExamineOptions & { patienceMs?: number },
): Promise<Judgement | null> {
  const signal = AbortSignal.timeout(patienceMs);
  const turn = { inTurn: hostTurns(signal, options.pauseMs), signal };
  try {
    return await asOnlyChecker(
      db,
      () => examineLink(url, { timeoutMs: TIMEOUT_MS, ...options }, turn),
      Math.min(TURN_MS, patienceMs),
    );
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}
