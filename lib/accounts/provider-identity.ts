import { jwtVerify } from 'jose';
import { z } from 'zod';
import { log } from '@/lib/log';
import { err, ok, type Result } from '@/lib/result';
import { askProvider, describeProvider, type ProviderDescription } from './provider-description';

/** Signatures that a key published by the provider can check. Neither « none » nor a secret shared with it (HS256). */
const SIGNATURES = ['ES256', 'ES384', 'ES512', 'EdDSA', 'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'];

/** What the provider is to us: its issuer, who we are to it, and whether it vouches for e-mails without saying so. */
export type ProviderTerms = { issuer: string; clientId: string; isEmailVouchedFor: boolean };

/** A person as the provider knows them. The e-mail is theirs: the provider verified it. */
export type ProviderIdentity = { sub: string; email: string };

/** Why nobody comes out of what the provider answered. */
export type IdentityFault =
  | 'no id token'
  | 'id token not verified'
  | 'userinfo not verified'
  | 'another subject'
  | 'no e-mail'
  | 'e-mail not verified';

type Tokens = { idToken?: string | undefined; accessToken?: string | undefined };

const claimsSchema = z.object({
  sub: z.string().min(1),
  email: z.string().min(1).optional(),
  email_verified: z.boolean().optional(),
});

type Claims = z.output<typeof claimsSchema>;

/**
 * What better-auth calls to know who comes back with these tokens; null, and the reason in the log, when nobody does. It has
 * checked the nonce of the id token by then. Its own reading knows neither a signed userinfo (ProConnect sends no other,
 * section 5.3.2 of OpenID Connect Core 1.0) nor a provider that vouches for e-mails without `email_verified`.
 */
export function identityReader(terms: ProviderTerms) {
  let description: Promise<ProviderDescription> | undefined;
  return async (tokens: Tokens) => {
    description ??= describeProvider(terms.issuer);
    try {
      const read = await readIdentity(tokens, terms, await description);
      if (read.ok) return { ...read.value, emailVerified: true };
      log.warn({ fault: read.error }, 'une identité est refusée');
    } catch (error) {
      description = undefined;
      log.warn({ err: error }, 'le fournisseur d’identité ne dit pas qui se connecte');
    }
    return null;
  };
}

/**
 * Who comes with these tokens: by the userinfo if it tells an e-mail, else by the id token. E-mail and `email_verified` are
 * taken from the same of the two; `false` in either refuses. Throws when the provider breaks off.
 */
export async function readIdentity(
  { idToken, accessToken }: Tokens,
  terms: ProviderTerms,
  provider: ProviderDescription,
): Promise<Result<ProviderIdentity, IdentityFault>> {
  if (!idToken) return err('no id token');
  const announced = await readSigned(idToken, terms, provider);
  if (!announced) return err('id token not verified');
  const answer = await askUserinfo(provider, accessToken);
  const told = answer && (await readUserinfo(answer, terms, provider));
  if (answer && !told) return err('userinfo not verified');
  if (told && told.sub !== announced.sub) return err('another subject');
  const { sub, email, email_verified } = told?.email ? told : announced;
  if (!email) return err('no e-mail');
  const isDenied = announced.email_verified === false || told?.email_verified === false;
  if (isDenied || !(email_verified ?? terms.isEmailVouchedFor)) return err('e-mail not verified');
  return ok({ sub, email });
}

/** Null without such an address, or when it does not answer: what the id token says may be enough. */
async function askUserinfo({ userinfoUrl }: ProviderDescription, accessToken: string | undefined) {
  if (!userinfoUrl || !accessToken) return null;
  const authorization = `Bearer ${accessToken}`;
  const answer = await askProvider(userinfoUrl, { authorization }).catch(() => null);
  if (answer?.ok) return answer;
  log.warn({ status: answer?.status }, 'le fournisseur d’identité ne répond pas à userinfo');
  return null;
}

/** Its claims, as JSON (Keycloak) or signed (ProConnect); null for anything else. */
async function readUserinfo(answer: Response, terms: ProviderTerms, provider: ProviderDescription) {
  const type = answer.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/jwt') return readSigned((await answer.text()).trim(), terms, provider);
  if (type !== 'application/json') return null;
  return claimsSchema.safeParse(await answer.json().catch(() => null)).data ?? null;
}

/** The claims of a token that this provider signed for us. `exp` need not be in a userinfo; when it is, it counts. */
async function readSigned(
  token: string,
  { clientId }: ProviderTerms,
  { issuer, keys }: ProviderDescription,
): Promise<Claims | null> {
  try {
    const { payload } = await jwtVerify(token, keys, { issuer, audience: clientId, algorithms: SIGNATURES });
    return claimsSchema.safeParse(payload).data ?? null;
  } catch {
    return null;
  }
}
