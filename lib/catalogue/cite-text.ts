import { err, ok, type Result } from '@/lib/result';
import { formatList, formatNumber, quoted } from '@/lib/text/french';
import { closestIdentifiers } from './closest-identifiers';
import type { Passage } from './schemas';

/** A document as citations need it: its length in lines, and the lines of the pages whose number is known. */
export type CiteSource = {
  id: string;
  title: string;
  lineCount: number;
  pages: { page: number; from: number; to: number }[];
};

/** « reperess-2016 l. 3562-3600 ; plaquette l. 4 »: passages as a person writes them. {@link textToCite} reads it back. */
export function citeToText(passages: Passage[]): string {
  return passages
    .map(({ source, from, to }) => `${source} l. ${from === to ? from : `${from}-${to}`}`)
    .join(' ; ');
}

const LINES = /^(?<unit>l|lignes?|p|pages?)?\.?\s*(?<first>\d+)(?:\s*(?:-|–|—|à)\s*(?<last>\d+))?$/i;
const DOCUMENT_AND_LINES = /^(?<id>[^\s:]+)(?:\s*:\s*|\s)(?<lines>.+)$/;

/**
 * The passages that a person typed: `guide l. 12-30 ; plaquette p. 4`, or `guide:12-30` as files write it. What follows a comma
 * without a document is in the same one. Pages become their lines.
 * @returns French sentences on what cannot be understood, with the cure.
 */
export function textToCite(text: string, sources: CiteSource[]): Result<Passage[], string> {
  const faults: string[] = [];
  const passages: Passage[] = [];
  let current: CiteSource | null = null;
  for (const part of text.split(/[;,\n]/).map((piece) => piece.replace(/\s+/g, ' ').trim())) {
    if (part === '') continue;
    const understood = readPassage(part, current, sources);
    if (!understood.ok) faults.push(understood.error);
    else {
      current = understood.value.source;
      passages.push({ source: current.id, from: understood.value.from, to: understood.value.to });
    }
  }
  if (faults.length > 0) return err(faults.join(' '));
  return ok([...new Map(passages.map((passage) => [citeToText([passage]), passage])).values()]);
}

type Located = { source: CiteSource; from: number; to: number };

function readPassage(
  part: string,
  current: CiteSource | null,
  sources: CiteSource[],
): Result<Located, string> {
  const { id, lines = part } = LINES.test(part) ? {} : (DOCUMENT_AND_LINES.exec(part)?.groups ?? {});
  const { unit = '', first, last = first } = LINES.exec(lines)?.groups ?? {};
  if (!first)
    return err(
      `${quoted(part)} n’est pas un passage : écrivez le document et ses lignes, par exemple ${quoted(`${sources[0]?.id ?? 'document'} l. 12-30`)}.`,
    );
  const source = id ? sources.find((one) => one.id === id.toLowerCase()) : current;
  if (!source) return err(id ? unknownDocument(id, sources) : noDocument(part));
  const [from, to] = [Number(first), Number(last)];
  if (to < from) return err(`${quoted(part)} va à reculons : écrivez ${to}-${from}.`);
  return /^p/i.test(unit) ? linesOfPages(source, from, to) : withinDocument({ source, from, to });
}

function withinDocument(passage: Located): Result<Located, string> {
  const { source, from, to } = passage;
  if (from >= 1 && to <= source.lineCount) return ok(passage);
  return err(
    `${source.id} compte ${formatNumber(source.lineCount)} lignes, numérotées à partir de 1 : la ligne ${formatNumber(from < 1 ? from : to)} n’existe pas.`,
  );
}

function linesOfPages(source: CiteSource, first: number, last: number): Result<Located, string> {
  if (source.pages.length === 0)
    return err(
      `Les pages de ${source.id} ne sont pas connues : donnez les lignes, de 1 à ${source.lineCount}.`,
    );
  const cited = source.pages.filter(({ page }) => page >= first && page <= last);
  const missing = [first, last].find((page) => !cited.some((known) => known.page === page));
  if (missing !== undefined)
    return err(
      `Les lignes de la page ${missing} de ${source.id} ne sont pas connues : donnez les lignes, ou une de ces pages : ${pageRanges(source)}.`,
    );
  return ok({
    source,
    from: Math.min(...cited.map(({ from }) => from)),
    to: Math.max(...cited.map(({ to }) => to)),
  });
}

/** « 12 à 20, 52 à 82 et 89 » */
export function pageRanges({ pages }: Pick<CiteSource, 'pages'>): string {
  const ranges: [number, number][] = [];
  for (const page of [...new Set(pages.map((known) => known.page))].sort((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range && range[1] === page - 1) range[1] = page;
    else ranges.push([page, page]);
  }
  return formatList(ranges.map(([first, last]) => (first === last ? `${first}` : `${first} à ${last}`)));
}

function unknownDocument(id: string, sources: CiteSource[]): string {
  const close = closestIdentifiers(id, sources);
  const cure =
    close.length > 0
      ? `voulez-vous dire ${close.map((found) => quoted(found)).join(' ou ')} ?`
      : 'choisissez un des identifiants de la liste des documents.';
  return `Aucun document ne s’appelle ${quoted(id)} : ${cure}`;
}

function noDocument(part: string): string {
  return `${quoted(part)} ne dit pas de quel document : écrivez d’abord son identifiant.`;
}
