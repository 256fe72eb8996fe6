import { env } from '@/lib/env';

/** What sessions and forms are signed with. Throws when there is none: the build and most commands run without. */
export function authSecret(): string {
  const { AUTH_SECRET } = env();
  if (AUTH_SECRET) return AUTH_SECRET;
  throw new Error(
    'AUTH_SECRET est absent : donnez-le avec DATABASE_URL, ou lancez le site par « npm start ».',
  );
}
