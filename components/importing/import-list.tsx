import Link from 'next/link';
import { Tag } from '@/components/ui/tag';
import type { ImportSummary } from '@/lib/importing/queries/model';
import { countOf, formatMoment, withFrenchSpaces } from '@/lib/text/french';
import { importPath } from './paths';
import { ProgressByKind } from './progress';
import { warningWords } from './words';

/** Every document that was brought in, the latest first. On a narrow screen each is a block. */
export function ImportList({ imports }: { imports: ImportSummary[] }) {
  if (imports.length === 0)
    return <p className="mt-3 text-ink-soft">Aucune publication n’a encore été importée.</p>;
  const cell = 'block py-0.5 md:table-cell md:py-3 md:pr-6';
  return (
    <table className="mt-4 block w-full md:table">
      <caption className="sr-only">Les publications importées</caption>
      <thead className="hidden border-b-2 border-ink text-left text-[0.88rem] md:table-header-group">
        <tr>
          {['Publication', 'Importée', 'Traitées', 'À regarder'].map((title) => (
            <th key={title} scope="col" className="pr-6 pb-1 font-semibold">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {imports.map(({ id, source, fileName, state, createdAt, createdBy, progress, ...counts }) => (
          <tr key={id} className="block border-b border-rule py-3 align-top md:table-row md:py-0">
            <th scope="row" className={`${cell} text-left`}>
              <Link href={importPath(id)} prefetch={false}>
                {withFrenchSpaces(source.title)}
              </Link>{' '}
              {state === 'closed' && <Tag>Clos</Tag>}
              <span className="block text-[0.88rem] font-normal wrap-anywhere text-ink-soft">{fileName}</span>
            </th>
            <td className={`${cell} text-[0.94rem]`}>
              {formatMoment(createdAt)}
              <span className="block text-ink-soft">
                {createdBy ? `par ${createdBy}` : 'en ligne de commande'}
              </span>
            </td>
            <td className={cell}>
              <ProgressByKind progress={progress} />
            </td>
            <td className={`${cell} text-[0.94rem]`}>
              {[
                warningWords(counts.warningCount),
                counts.leftOverLines > 0
                  ? countOf(counts.leftOverLines, 'ligne hors proposition', 'lignes hors proposition')
                  : '',
              ]
                .filter(Boolean)
                .join(', ') || 'Rien'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
