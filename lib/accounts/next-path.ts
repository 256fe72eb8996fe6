const HOME = '/admin';

/**
 * Where to go once signed in: `wanted` when it is one of our own staff pages or previews, the dashboard otherwise. An address
 * of elsewhere, however disguised, never passes, nor does a page one signs in through.
 */
export function nextPath(wanted: string | null | undefined): string {
  if (!wanted || !/^\/(?:admin|apercu)(?:[/?]|$)/.test(wanted)) return HOME;
  // Browsers drop line breaks and take « \ » for « / ».
  if (/[\\\p{Cc}\p{Zl}\p{Zp}]/u.test(wanted) || wanted.includes('//')) return HOME;
  const base = 'http://catalogue.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  if (!url || url.origin !== base || !/^\/(?:admin|apercu)(?:\/|$)/.test(url.pathname)) return HOME;
  if (/^\/admin\/(?:connexion|invitation|mot-de-passe)/.test(url.pathname)) return HOME;
  url.searchParams.delete('_rsc');
  return `${url.pathname}${url.search}`;
}
