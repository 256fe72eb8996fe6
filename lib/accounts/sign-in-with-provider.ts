import { isAPIError } from 'better-auth/api';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { authWithOidc, forgetOidc } from './auth';
import { sessionHeaders } from './current-session';
import { OIDC_PROVIDER } from './oidc-config';

/**
 * The address of the identity provider where a sign-in begins, which ends at `next`; its state is set as a cookie. Null when
 * the provider does not answer: it is asked again the next time.
 */
export async function startProviderSignIn(next: string): Promise<string | null> {
  const back = (path: string) => `${env().SITE_URL}${path}`;
  try {
    const { url } = await authWithOidc().api.signInSocial({
      body: {
        provider: OIDC_PROVIDER,
        callbackURL: back(next),
        errorCallbackURL: back('/admin/connexion?refus=inconnu'),
        disableRedirect: true,
      },
      headers: await sessionHeaders(),
    });
    return url ?? null;
  } catch (error) {
    if (!isAPIError(error)) throw error;
    log.warn({ code: error.body?.code }, 'le fournisseur d’identité ne répond pas');
    forgetOidc();
    return null;
  }
}

/** The return from the identity provider: a session and the page wanted, or the sign-in page and why. */
export async function endProviderSignIn(request: Request): Promise<Response> {
  return authWithOidc().handler(request);
}
