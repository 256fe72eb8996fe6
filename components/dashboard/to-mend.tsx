import Link from 'next/link';
import type { FoundLink } from '@/lib/links/model';
import { sentenceOf } from '@/lib/links/verdict-words';
import { staffPath } from '@/lib/publishing/model';
import type { Dashboard } from '@/lib/publishing/queries/read-dashboard';
import { countOf, formatPartialDate } from '@/lib/text/french';
import { Block } from './block';
import { EditionLines } from './edition-lines';

/** Sheets online that nobody has verified for two years. */
export function Neglected({ neglected, path }: Pick<Dashboard, 'neglected'> & { path: string }) {
  return (
    <Block
      id="a-verifier"
      title="Pas vérifiées depuis deux ans"
      total={neglected.total}
      nothing="Toutes les fiches en ligne ont été vérifiées depuis moins de deux ans."
      more={{ href: path, label: 'Toutes celles qui sont à vérifier' }}
    >
      <EditionLines
        items={neglected.lines}
        note={({ asOf, verifiedOn }) =>
          verifiedOn
            ? `Vérifiée le ${formatPartialDate(verifiedOn)}.`
            : `Jamais vérifiée, valable en ${formatPartialDate(asOf ?? '')}.`
        }
      />
    </Block>
  );
}

/** Sheets of which a place has no territory: no search by territory finds them. */
export function Unplaced({ unplaced, path }: Pick<Dashboard, 'unplaced'> & { path: string }) {
  return (
    <Block
      id="lieu-inconnu"
      title="Lieu inconnu"
      total={unplaced.total}
      nothing="Chaque lieu de chaque fiche a son territoire."
      more={{ href: path, label: 'Toutes celles dont un lieu est inconnu' }}
    >
      <EditionLines
        items={unplaced.lines}
        note={() => 'Un lieu au moins n’a pas de territoire\u00a0: la recherche par lieu l’ignore.'}
      />
    </Block>
  );
}

/** Links that lead nowhere any more. */
export function BrokenLinks({ broken }: { broken: { total: number; links: FoundLink[] } }) {
  return (
    <Block
      id="liens-casses"
      title="Liens cassés"
      total={broken.total}
      nothing="Aucun lien vérifié n’est cassé."
      more={{ href: '/admin/liens', label: 'Tous les liens à reprendre' }}
    >
      <ul className="mt-1 divide-y divide-rule">
        {broken.links.map((link) => (
          <li key={link.url} className="py-2 [overflow-wrap:anywhere]">
            {link.url}
            <div className="text-[0.92rem] text-ink-soft">
              {sentenceOf(link)} <HeldBy link={link} />
            </div>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** The first page that holds a link, and how many others do. */
function HeldBy({ link: { uses } }: { link: FoundLink }) {
  const [first] = uses;
  if (!first) return null;
  const others = new Set(uses.map(({ editionId }) => editionId)).size - 1;
  return (
    <>
      Dans{' '}
      <Link href={staffPath({ kind: first.kind, id: first.editionId })} prefetch={false}>
        {first.title}
      </Link>
      {others > 0 && ` et ${countOf(others, 'autre page', 'autres pages')}`}.
    </>
  );
}
