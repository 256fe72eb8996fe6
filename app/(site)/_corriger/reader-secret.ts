import { env } from '@/lib/env';

/** What the forms of readers are signed with. */
export function readerSecret(): string {
  const { AUTH_SECRET } = env();
  if (!AUTH_SECRET)
    throw new Error(
      'AUTH_SECRET est absent : donnez-le avec DATABASE_URL, ou lancez le site par « npm start ».',
    );
  return AUTH_SECRET;
}
