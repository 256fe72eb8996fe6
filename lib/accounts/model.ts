import type { Role } from './actor';

/** An account as the administration sees it. */
export type AccountSummary = {
  id: string;
  name: string;
  email: string;
  role: Role;
  isDisabled: boolean;
  hasSecondFactor: boolean;
  lastSignIn: Date | null;
};

/** The same, with how many sessions it has open. */
export type AccountDetail = AccountSummary & { sessions: number };

/** An invitation that nobody has accepted yet; `isExpired` ones can be sent again. */
export type PendingInvitation = {
  id: number;
  email: string;
  role: Role;
  expiresAt: Date;
  isExpired: boolean;
};

/** One of one's own sessions. */
export type OwnSession = { id: string; device: string; openedAt: Date; seenAt: Date };
