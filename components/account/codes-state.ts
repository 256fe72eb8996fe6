import type { FormState } from '@/components/ui/form-state';

/** What a form that gives recovery codes knows after it was sent: the codes, which are shown this once. */
export type CodesState = FormState & { codes: string[] };

export const NO_CODES: CodesState = { faults: [], values: {}, codes: [] };
