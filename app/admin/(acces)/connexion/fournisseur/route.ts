import { NextResponse } from 'next/server';
import { nextPath } from '@/lib/accounts/next-path';
import { oidcLabel } from '@/lib/accounts/oidc-config';
import { startProviderSignIn } from '@/lib/accounts/sign-in-with-provider';
import { env } from '@/lib/env';

/**
 * Leaves for the identity provider. A link rather than a form: our pages may only send forms to ourselves, redirections
 * included.
 */
export async function GET(request: Request): Promise<Response> {
  if (!oidcLabel()) return new Response('Aucun fournisseur d’identité n’est réglé.\n', { status: 404 });
  const next = nextPath(new URL(request.url).searchParams.get('suite'));
  const address = await startProviderSignIn(next);
  return NextResponse.redirect(address ?? `${env().SITE_URL}/admin/connexion?refus=injoignable`, 303);
}
