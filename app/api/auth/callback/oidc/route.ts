import { oidcLabel } from '@/lib/accounts/oidc-config';
import { endProviderSignIn } from '@/lib/accounts/sign-in-with-provider';
import { problem } from '@/lib/open-data/problem';

/** Where an identity provider sends people back: the one address of better-auth that answers. */
export async function GET(request: Request): Promise<Response> {
  if (!oidcLabel()) return problem(404, 'Adresse inconnue', 'Aucun fournisseur d’identité n’est réglé.');
  return endProviderSignIn(request);
}
