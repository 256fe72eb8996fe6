import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PreviewPage } from '@/components/edition/preview-page';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { staffPath } from '@/lib/publishing/model';
import { getPreview } from '@/lib/publishing/preview/get-preview';
import { toNumber } from '../../../to-number';
import { type EditionParams, readEditionPage } from '../read-edition-page';

type Props = { params: EditionParams; searchParams: Promise<{ version?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireRole('redaction');
  return { title: `Aperçu de « ${(await readEditionPage(params)).title} »` };
}

/** The last version, or another of the history, as the public page would show it. */
export default async function StaffPreviewPage({ params, searchParams }: Props) {
  await requireRole('redaction');
  const edition = await readEditionPage(params);
  const { version } = await searchParams;
  const wanted = toNumber(version);
  if (version !== undefined && wanted === null) notFound();
  const preview = await getPreview(db(), edition.kind, edition.id, wanted);
  if (!preview) notFound();
  return (
    <PreviewPage preview={preview} today={new Date()} illustrationFolder="/admin/illustrations">
      <p className="mt-1">
        {preview.version === edition.onlineVersion
          ? 'C’est la version que le public voit, ou a vue en dernier. '
          : 'Seule l’équipe la voit. '}
        <Link href={staffPath(edition)}>Revenir à l’état de la page</Link>
      </p>
    </PreviewPage>
  );
}
