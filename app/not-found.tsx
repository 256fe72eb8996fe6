import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { SkipLinks } from '@/components/layout/skip-links';
import NotFound, { metadata } from './(site)/not-found';

export { metadata };

/** An address that no route answers. */
export default function UnknownAddress() {
  return (
    <>
      <SkipLinks />
      <SiteHeader />
      <main id="contenu" tabIndex={-1} className="page min-h-[60vh] outline-none">
        <NotFound />
      </main>
      <SiteFooter />
    </>
  );
}
