import { headers } from 'next/headers';
import { throttledSentence } from '@/components/account/sentences';
import { clientAddress } from '@/lib/accounts/client-address';
import { consume } from '@/lib/accounts/throttle';
import { db } from '@/lib/db/client';

/** Counts a try at a link that was handed over. The sentence to show when there were too many, null otherwise. */
export async function throttleLinks(): Promise<string | null> {
  const key = `link:address:${clientAddress(await headers())}`;
  const counted = await consume(db(), key, { points: 20, seconds: 900 });
  return counted.ok ? null : throttledSentence(counted.waitSeconds);
}
