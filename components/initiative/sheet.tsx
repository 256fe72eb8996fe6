import { AddToDossier } from '@/components/dossier/add-to-dossier';
import { NoteRefs } from '@/components/source/note-refs';
import { Passages } from '@/components/source/passages';
import { Markdown } from '@/components/ui/markdown';
import { PrintButton } from '@/components/ui/print-button';
import { Tag } from '@/components/ui/tag';
import { FORM_LABELS, NATURE_LABELS } from '@/lib/catalogue/model';
import { headingCitations, noteLinksOf } from '@/lib/catalogue/notes';
import type { InitiativeSheet } from '@/lib/catalogue/queries/get-initiative';
import type { PublicPerson } from '@/lib/catalogue/queries/public-people';
import { sheetNotes } from '@/lib/catalogue/sheet-notes';
import type { AwaitedTies } from '@/lib/publishing/preview/preview-initiative';
import { withFrenchSpaces } from '@/lib/text/french';
import { ContactBlock } from './contact-block';
import { Disagreements } from './disagreements';
import { FaceMap } from './face-map';
import { FactSheet } from './fact-sheet';
import { Figures } from './figures';
import { FundingTable } from './funding-table';
import { Illustrations } from './illustrations';
import { LeverTies } from './lever-ties';
import { Partners } from './partners';
import { RelatedInitiatives } from './related-initiatives';
import { hueOf, SectorTag } from './sector-tag';
import { sheetParts, TableOfContents } from './table-of-contents';

/**
 * A sheet, whole: identity, facts, figures, sections, money, partners, levers, and the passages it all comes from.
 * `awaited`: this is a preview, and here is what it names that is not online yet. `illustrationFolder`: where its pictures are
 * asked for; those of a draft are not public.
 */
export function Sheet({
  sheet,
  isOld,
  awaited,
  people = [],
  illustrationFolder = '/illustrations',
}: {
  sheet: InitiativeSheet;
  isOld: boolean;
  awaited?: AwaitedTies;
  people?: PublicPerson[];
  illustrationFolder?: string;
}) {
  const notes = sheetNotes(sheet);
  const [mainSector] = sheet.sectors;
  return (
    <article style={mainSector && hueOf(mainSector)}>
      <header className="mt-4 grid items-start gap-x-10 gap-y-6 md:grid-cols-[1fr_15rem] lg:grid-cols-[1fr_19rem] print:grid-cols-[1fr_8rem]">
        <div>
          <div className="flex flex-wrap items-center gap-2">
            {sheet.sectors.map((sector) => (
              <SectorTag key={sector.slug} sector={sector} />
            ))}
            <Tag>{NATURE_LABELS[sheet.nature]}</Tag>
            <Tag>{FORM_LABELS[sheet.form]}</Tag>
          </div>
          <h1 className="mt-3 text-[clamp(2.1rem,5vw,3.4rem)] print:text-[20pt]">
            {withFrenchSpaces(sheet.title)}
            {sheet.acronym && <span className="text-ink-soft"> ({sheet.acronym})</span>}
          </h1>
          {sheet.subtitle && (
            <p className="display mt-2 text-xl font-medium text-ink-soft">
              {withFrenchSpaces(sheet.subtitle)}
            </p>
          )}
          <p className="mt-4 max-w-[62ch] text-[1.18rem] leading-relaxed print:text-[10.5pt]">
            {withFrenchSpaces(sheet.summary)}
          </p>
          <div className="mt-5 flex flex-wrap gap-3 print:hidden">
            {!awaited && <AddToDossier kind="initiatives" slug={sheet.slug} />}
            <PrintButton label="Imprimer la fiche" />
          </div>
        </div>
        <div className="sector rounded-lg p-5 print:p-1">
          <FaceMap places={sheet.places} className="mx-auto w-full max-w-72" />
        </div>
      </header>

      <FactSheet sheet={sheet} notes={notes} isOld={isOld} />
      <Figures figures={sheet.figures} notes={notes} />

      <div className="mt-10 grid gap-x-12 lg:grid-cols-[15rem_minmax(0,1fr)] print:mt-3 print:block">
        <TableOfContents parts={sheetParts(sheet, people)} />
        <div className="min-w-0">
          {sheet.sections.map((section) => (
            <section key={section.kind} aria-labelledby={section.kind} className="mb-9 print:mb-3">
              <h2 id={section.kind} className="text-[1.6rem] print:text-[12pt]">
                {section.title}
                <NoteRefs citations={headingCitations(section)} notes={notes} />
              </h2>
              <Markdown
                className="mt-3 print:mt-1"
                text={section.markdown}
                noteLinks={noteLinksOf(section, notes)}
              />
            </section>
          ))}
          <Illustrations illustrations={sheet.illustrations} notes={notes} folder={illustrationFolder} />
          <FundingTable lines={sheet.funding} notes={notes} />
          <Partners partners={sheet.partners} notes={notes} />
          <LeverTies ties={sheet.levers} awaited={awaited?.levers} notes={notes} />
          <Disagreements items={sheet.disagreements} notes={notes} />
          <ContactBlock contact={sheet.contact} people={people} />
        </div>
      </div>
      <RelatedInitiatives initiatives={sheet.related} awaited={awaited?.sheets} />
      <Passages notes={notes} />
    </article>
  );
}
