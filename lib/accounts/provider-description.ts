import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

/** How long an identity provider has to answer. */
const PATIENCE_MS = 5000;

/** What an identity provider says of itself: who it is, the keys it signs with, where it tells more about a person. */
export type ProviderDescription = { issuer: string; keys: JWTVerifyGetKey; userinfoUrl: string | null };

const descriptionSchema = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
});

/**
 * Asks the provider for its description. Throws when it does not answer, or answers for another: the issuer must be the one
 * that was configured (OpenID Connect Discovery 1.0, section 4.3), but for a trailing slash, which the configuration drops.
 */
export async function describeProvider(issuer: string): Promise<ProviderDescription> {
  const response = await askProvider(`${issuer}/.well-known/openid-configuration`);
  if (!response.ok) throw new Error(`Le fournisseur d’identité répond ${response.status} à sa description.`);
  const said = descriptionSchema.parse(await response.json());
  if (said.issuer.replace(/\/+$/, '') !== issuer)
    throw new Error('Le fournisseur d’identité se présente sous un autre nom que OIDC_ISSUER.');
  return {
    issuer: said.issuer,
    keys: createRemoteJWKSet(new URL(said.jwks_uri), { timeoutDuration: PATIENCE_MS }),
    userinfoUrl: said.userinfo_endpoint ?? null,
  };
}

/** Asks an address of the provider. A redirection is an error: what is sent along is for that address alone. */
export function askProvider(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
}
