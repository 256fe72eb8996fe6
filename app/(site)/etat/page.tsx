import type { Metadata } from 'next';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { ServiceState } from '@/components/search/service-state';
import { getLatestChange } from '@/lib/catalogue/queries/latest-change';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { readSearchState } from '@/lib/search/state';
import { version } from '@/package.json';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'État du service',
  description: 'Ce qui fonctionne, qui répond aux recherches, et de quand datent les dernières informations.',
  robots: { index: false, follow: true },
};

/** Null when the database is out of reach: this page is there to say so. */
async function readState() {
  try {
    const [search, changedAt] = await Promise.all([readSearchState(db()), getLatestChange(db())]);
    return { search, changedAt };
  } catch (error) {
    log.error({ error }, 'state page: database out of reach');
    return null;
  }
}

export default async function StatePage() {
  const state = await readState();
  return (
    <>
      <Breadcrumb steps={[{ label: 'État du service' }]} />
      <h1 className="mt-4 text-4xl">État du service</h1>
      <ServiceState state={state} version={version} now={new Date()} />
    </>
  );
}
