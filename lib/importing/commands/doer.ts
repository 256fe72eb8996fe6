import type { Actor } from '@/lib/accounts/actor';

/** Whoever decides; null: a command, on behalf of nobody. */
export type Decider = Pick<Actor, 'id' | 'role'>;

/** The item to act on, and the version that whoever acts has seen. */
export type ItemTarget = { itemId: number; version: number };
