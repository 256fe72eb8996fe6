import type { DocumentLine } from '@/lib/importing/document';
import type { Recognised, RecognisedSheet, RecognisedTerm } from '@/lib/importing/recognise/model';
import { readDraft } from '@/lib/publishing/draft';
import { quoted } from '@/lib/text/french';
import { toCite } from './cite';
import { toContact } from './contact';
import { cutSummary } from './cut-summary';
import type { DocumentWords } from './document-words';
import { DraftParts } from './draft-parts';
import { toFigures, toFunding } from './facts';
import { toLeverItem } from './lever-item';
import type { CitedSource, ProposedItem } from './model';
import { toTitle } from './proposed-title';
import { toSections } from './sheet-sections';
import { acronymOf } from './title-acronym';

/** What every draft of a document is made with. */
type Context = { source: CitedSource; lines: DocumentLine[]; words: DocumentWords };

/** What was recognised in a document, as drafts: sheets, levers, then terms, each in its order. Nothing of it is dropped. */
export function toProposedItems(
  recognised: Recognised,
  lines: DocumentLine[],
  source: CitedSource,
  words: DocumentWords,
): ProposedItem[] {
  const inOrder = (a: ProposedItem, b: ProposedItem) => a.from - b.from;
  const context = { source, lines, words };
  return [
    ...recognised.sheets.map((sheet) => toSheetItem(sheet, context)).sort(inOrder),
    ...recognised.levers.map((lever) => toLeverItem(lever, source.id, words.toSentenceCase)).sort(inOrder),
    ...recognised.glossary.map(toTermItem).sort(inOrder),
  ];
}

function toSheetItem(sheet: RecognisedSheet, { source, lines, words }: Context): ProposedItem {
  const parts = new DraftParts();
  const { from, to, introduction, place } = sheet;
  const summary = introduction
    ? parts.text('summary', cutSummary(introduction.text), introduction.ranges)
    : '';
  const isCut = introduction !== null && summary !== introduction.text.replace(/\s+/g, ' ').trim();
  const { contact, people } = toContact(sheet.contact, lines, words.isCommon, parts);
  parts.passages['passages.0'] = [{ from, to }];
  const title = toTitle(sheet, words.toSentenceCase, parts);
  const acronym = acronymOf(sheet.title);
  if (acronym) parts.passages.acronym = sheet.titleRanges;
  if (source.date) parts.passages.asOf = [];
  const sections = toSections(sheet, isCut ? { heading: null, ...introduction } : null, source.id, parts);
  const content = readDraft('initiative', {
    title,
    acronym,
    form: sections.length > 1 ? 'complete' : 'short',
    summary,
    passages: toCite(source.id, [{ from, to }]),
    asOf: source.date?.slice(0, 7) ?? '',
    places: parts.rows(
      'places',
      place
        ? [{ row: { wording: place.text, cite: toCite(source.id, place.ranges) }, ranges: place.ranges }]
        : [],
    ),
    figures: toFigures(sheet, source.id, parts),
    funding: toFunding(sheet.funding, source.id, parts),
    contact,
    sections,
  });
  for (const { heading, reason, ranges } of sheet.boxes)
    parts.warn(
      ranges[0]?.from ?? null,
      `${heading ? `L’encadré ${quoted(heading)}` : 'Un passage'} n’est pas dans la fiche\u00a0: ${reason}.`,
    );
  return {
    kind: 'initiative',
    from,
    to,
    title,
    page: sheet.page,
    proposal: { content, passages: parts.passages },
    people,
    warnings: [...sheet.warnings, ...parts.warnings],
  };
}

function toTermItem({ acronym, expansion, line, from, to }: RecognisedTerm): ProposedItem {
  const ranges = [{ from, to }];
  return {
    kind: 'term',
    from,
    to,
    title: acronym,
    page: null,
    proposal: {
      content: { acronym, expansion },
      passages: { acronym: [{ from: line, to: line }], expansion: ranges },
    },
    people: [],
    warnings: [],
  };
}
