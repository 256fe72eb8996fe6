import type { GenericOAuthConfig } from 'better-auth/plugins';
import { env } from '@/lib/env';
import { identityReader } from './provider-identity';

/** The identity provider, in addresses and in `Account.providerId`. */
export const OIDC_PROVIDER = 'oidc';

/** What the button says, « ProConnect » for instance; null when no identity provider is configured. */
export function oidcLabel(): string | null {
  return env().OIDC_LABEL ?? null;
}

/** The identity provider of OIDC_*, as better-auth wants it. Throws when none is configured. */
export function oidcConfig(): GenericOAuthConfig {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_EMAIL_IS_VERIFIED } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET)
    throw new Error('Aucun fournisseur d’identité n’est réglé (OIDC_ISSUER).');
  return {
    providerId: OIDC_PROVIDER,
    discoveryUrl: `${OIDC_ISSUER}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    scopes: ['openid', 'email'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
    getUserInfo: identityReader({
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      isEmailVouchedFor: OIDC_EMAIL_IS_VERIFIED,
    }),
  };
}
