import Link from 'next/link';
import type { ImportDetail } from '@/lib/importing/queries/model';
import { countOf, formatMoment } from '@/lib/text/french';
import { importPath } from './paths';
import { ProgressByKind } from './progress';

/** Where an import stands, in a few lines. */
export function ImportFacts({ detail }: { detail: ImportDetail }) {
  const { progress, createdAt, createdBy, fileName, lineCount, pageCount, leftOverLines } = detail;
  return (
    <dl className="mt-5 grid gap-x-6 gap-y-1.5 sm:grid-cols-[max-content_1fr]">
      <Term name="Fichier">
        {fileName}, {countOf(lineCount, 'ligne')}
        {pageCount !== null && `, ${countOf(pageCount, 'page')}`}
      </Term>
      <Term name="Importé">
        le {formatMoment(createdAt)}
        {createdBy ? ` par ${createdBy}` : ', en ligne de commande'}
      </Term>
      <Term name="Traité">
        <ProgressByKind progress={progress} />
        {progress.unread > 0 && (
          <span className="block text-[0.94rem] text-ink-soft">
            dont {countOf(progress.unread, 'reprise', 'reprises')} par l’import, que personne n’a relue
            {progress.unread > 1 ? 's' : ''}
          </span>
        )}
      </Term>
      <Term name="Hors proposition">
        {leftOverLines === 0 ? (
          'Rien\u00a0: chaque ligne est dans une proposition.'
        ) : (
          <Link href={`${importPath(detail.id)}/restes`}>
            {countOf(leftOverLines, 'ligne', 'lignes')}, avec la raison de chacune
          </Link>
        )}
      </Term>
    </dl>
  );
}

function Term({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="font-semibold">{name}</dt>
      <dd className="mb-1.5 sm:mb-0">{children}</dd>
    </>
  );
}
