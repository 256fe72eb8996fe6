import Link from 'next/link';
import { Marked } from '@/components/search/marked';
import { MatchLines } from '@/components/search/match-lines';
import { matchNotes } from '@/components/search/match-notes';
import { Tag } from '@/components/ui/tag';
import { NATURE_LABELS } from '@/lib/catalogue/model';
import type { InitiativeSummary } from '@/lib/catalogue/queries/list-initiative-summaries';
import type { Explanation, Reading } from '@/lib/search/results';
import { formatPartialDate } from '@/lib/text/french';
import { FaceMap } from './face-map';
import { placesWords } from './place-words';
import { hueOf, SectorTag } from './sector-tag';

/**
 * A sheet in a list. `relation` says how it stands towards the territory that the reader chose (« dans la commune »),
 * `reading` and `explanation` why it answers a typed text.
 */
export function InitiativeCard({
  initiative,
  relation,
  reading,
  explanation,
  level = 3,
}: {
  initiative: InitiativeSummary;
  relation?: string | null;
  reading?: Reading | null;
  explanation?: Explanation;
  level?: 2 | 3;
}) {
  const Title = `h${level}` as const;
  const terms = reading?.terms;
  const [mainSector] = initiative.sectors;
  return (
    <article
      className="group relative grid gap-x-5 border-t border-rule py-5 xs:grid-cols-[5.5rem_1fr] print:grid-cols-1 print:py-2"
      style={mainSector && hueOf(mainSector)}
    >
      <div className="sector hidden size-22 items-center justify-center rounded-md p-1.5 xs:flex print:hidden">
        <FaceMap places={initiative.places} className="w-full" />
      </div>
      <div className="min-w-0">
        <Title className="text-[1.28rem]">
          <Link href={`/initiatives/${initiative.slug}`} className="text-ink group-hover:text-accent">
            <Marked text={initiative.title} terms={terms} />
          </Link>
        </Title>
        <p className="mt-1 font-semibold text-ink-soft">
          <Marked text={placesWords(initiative.places)} terms={terms} />
          {relation && <span className="highlighted ml-2 font-normal text-ink">{relation}</span>}
        </p>
        <p className="mt-1.5 max-w-[72ch]">
          <Marked text={initiative.summary} terms={terms} />
        </p>
        {reading && explanation && (
          <MatchLines notes={matchNotes(initiative, explanation, reading)} terms={reading.terms} />
        )}
        <div className="mt-2.5 flex flex-wrap items-center gap-x-2 gap-y-1.5">
          {initiative.sectors.map((sector) => (
            <SectorTag key={sector.slug} sector={sector} />
          ))}
          {initiative.nature !== 'initiative' && <Tag>{NATURE_LABELS[initiative.nature]}</Tag>}
          {initiative.form === 'short' && <Tag>Fiche courte</Tag>}
          <span className="text-[0.88rem] text-ink-soft">
            Information de {formatPartialDate(initiative.asOf)}
          </span>
        </div>
      </div>
    </article>
  );
}
