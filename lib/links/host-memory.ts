import type { Judgement } from './judge';
import type { LinkDetail } from './model';

/** Nothing came back: either the site is mute, or this machine is cut off. */
const MUTE: LinkDetail[] = ['dns', 'dns_down', 'timeout', 'connection'];

/** A site that let so many requests unanswered is not asked for its other pages. */
const ENOUGH = 2;

/** So many sites, all mute, are not all at fault. */
const OFFLINE_FROM = 3;

export type HostMemory = {
  remember(host: string, judgement: Judgement): void;
  /** What to say of another page of this host without asking; « leave » says nothing and waits for the next run. */
  known(host: string): Judgement | 'leave' | null;
  /** Has any site answered anything? */
  hasAnswered(): boolean;
  isOffline(): boolean;
};

/** What one run learns of the sites it asks. */
export function hostMemory(): HostMemory {
  const mute = new Map<string, number>();
  const last = new Map<string, Judgement>();
  let hasAnswered = false;
  return {
    remember: (host, judgement) => {
      const isMute = isMuteJudgement(judgement);
      if (!isMute && judgement.verdict !== 'malformed') hasAnswered = true;
      mute.set(host, isMute ? (mute.get(host) ?? 0) + 1 : 0);
      last.set(host, judgement);
    },
    known: (host) => {
      const judgement = last.get(host);
      if (!judgement) return null;
      if (judgement.detail === 'too_many_requests') return 'leave';
      return (mute.get(host) ?? 0) >= ENOUGH ? judgement : null;
    },
    hasAnswered: () => hasAnswered,
    isOffline: () => !hasAnswered && [...mute.values()].filter((times) => times > 0).length >= OFFLINE_FROM,
  };
}

/** Whether `judgement` may come from this machine as well as from the site. */
export function isMuteJudgement({ detail }: Judgement): boolean {
  return MUTE.some((mute) => mute === detail);
}
