import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { GonePage } from '@/components/edition/gone-page';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { slugSchema } from '@/lib/catalogue/schemas';
import { db } from '@/lib/db/client';
import { findOffline } from '@/lib/publishing/queries/find-offline';

/** Shown at the address of a page that was withdrawn or deleted, with the status 410: see proxy.ts. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ kind: string; slug: string }> };

const KINDS = { initiatives: 'initiative', leviers: 'lever' } as const;

const readOffline = cache(async (kind: string, slug: string) => {
  if (kind !== 'initiatives' && kind !== 'leviers') return null;
  return slugSchema.safeParse(slug).success ? findOffline(db(), KINDS[kind], slug) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind, slug } = await params;
  const offline = await readOffline(kind, slug);
  return { title: offline?.title ?? 'Page introuvable', robots: { index: false } };
}

export default async function OfflinePage({ params }: Props) {
  const { kind, slug } = await params;
  const offline = await readOffline(kind, slug);
  if (!offline) notFound();
  return (
    <>
      <Breadcrumb
        steps={[
          { label: kind === 'initiatives' ? 'Initiatives' : 'Leviers', href: `/${kind}` },
          { label: offline.title },
        ]}
      />
      <GonePage gone={offline} />
    </>
  );
}
