import type { FormFields } from '@/lib/publishing/form/form-fields';

/** What became of a message: kept, late after another window, refused for want of a session, too long, or lost on the way. */
export type Sent =
  | { type: 'kept'; at: string }
  | { type: 'late' }
  | { type: 'signedOut' }
  | { type: 'refused' }
  | { type: 'lost' };

const PATIENCE_MS = 15_000;

export async function sendCopy(
  address: string,
  message: { token: string; base: number; number: number; fields: FormFields },
): Promise<Sent> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) return { type: 'kept', at: (await response.json()).at };
    if (response.status === 401) return { type: 'signedOut' };
    if (response.status === 409) return { type: 'late' };
    return { type: response.status < 500 ? 'refused' : 'lost' };
  } catch {
    return { type: 'lost' };
  }
}
