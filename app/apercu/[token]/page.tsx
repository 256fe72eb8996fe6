import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PreviewPage } from '@/components/edition/preview-page';
import { db } from '@/lib/db/client';
import { openPreviewLink } from '@/lib/publishing/commands/preview-link';
import { getPreview } from '@/lib/publishing/preview/get-preview';
import { formatMoment } from '@/lib/text/french';

/** Each visit asks whether the link still holds. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ token: string }> };

/** Once per visit: it is counted. */
const open = cache(async (token: string) => {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const link = await openPreviewLink(db(), token, new Date());
  const preview = link && (await getPreview(db(), link.edition.kind, link.edition.id));
  return preview && { preview, expiresAt: link.expiresAt };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opened = await open((await params).token);
  return { title: opened ? `Aperçu de « ${opened.preview.title} »` : 'Lien d’aperçu' };
}

/** The draft of one edition, shown to whoever holds the link, without an account. */
export default async function SharedPreviewPage({ params }: Props) {
  const { token } = await params;
  const opened = await open(token);
  if (!opened) notFound();
  return (
    <PreviewPage
      preview={opened.preview}
      today={new Date()}
      illustrationFolder={`/apercu/${token}/illustrations`}
    >
      <p className="mt-1">
        Ce texte n’est pas publié. Ce lien vous est réservé&nbsp;: il cesse de fonctionner le{' '}
        {formatMoment(opened.expiresAt)}.
      </p>
    </PreviewPage>
  );
}
