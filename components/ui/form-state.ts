import type { FormFault } from './error-summary';

/**
 * What a small form knows after it was sent: what is wrong, and what was typed, which it shows again. A success redirects,
 * so that nothing is sent twice.
 */
export type FormState = { faults: FormFault[]; values: Record<string, string> };

export const EMPTY_FORM: FormState = { faults: [], values: {} };
