import { type Asking, PUBLIC_REACH, type Reach } from './ask';
import type { InTurn } from './host-turns';
import { type Judgement, judge, judgeAddress } from './judge';
import { visit } from './visit';

/** How links are looked at. Only tests, whose servers are on this machine, say anything but `userAgent` and `timeoutMs`. */
export type ExamineOptions = { userAgent: string; timeoutMs?: number; pauseMs?: number; reach?: Reach };

const TIMEOUT_MS = 10_000;

/** What is at the end of `address` now. Asks nothing of an address that is badly written. */
export async function examineLink(
  address: string,
  { userAgent, timeoutMs = TIMEOUT_MS, reach = PUBLIC_REACH }: ExamineOptions,
  { inTurn, signal }: { inTurn: InTurn; signal: AbortSignal },
): Promise<Judgement> {
  const fault = judgeAddress(address);
  if (fault) return fault;
  const asking: Asking = { userAgent, timeoutMs, reach, signal };
  return judge(await visit(new URL(address), asking, inTurn));
}

/** Says who asks, and where to complain: the address of the site, when it has a public one. */
export function userAgentOf(siteUrl: string | undefined): string {
  return `catalogue-ess-quartiers (verification des liens${siteUrl ? `; +${siteUrl}` : ''})`;
}
