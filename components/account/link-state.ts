import type { FormState } from '@/components/ui/form-state';

/** What an invitation's form knows after it was sent; `link` when no mail left, to be shown this once. */
export type LinkState = FormState & { link: { href: string; to: string; isMailDown: boolean } | null };

export const NO_LINK: LinkState = { faults: [], values: {}, link: null };
