import {
  AUDIENCE_LABELS,
  FORM_LABELS,
  KEYWORD_LABELS,
  NATURE_LABELS,
  PARTNER_KIND_LABELS,
} from '@/lib/catalogue/model';
import { formatEuros, formatNumber, formatPartialDate, quoted } from '@/lib/text/french';
import type { FieldPath } from './fields';

/** What identifiers are called, by what they name; an identifier without a name is said as it is. */
export type Names = Partial<
  Record<'sectors' | 'types' | 'levers' | 'sheets' | 'territories' | 'sources', Record<string, string>>
>;

type Row = Record<string, unknown>;
type Sayer = (row: Row, names: Names) => string;

/**
 * One row of a list in a French sentence that tells all of it: « emplois : 24 ETP (2016) — reperess-2016, l. 3797 ».
 * Two rows that differ are said differently. What a draft lacks is left out.
 */
export function sayRow(path: FieldPath, row: unknown, names: Names = {}): string {
  if (typeof row !== 'object' || row === null) return sayChoice(path, row, names);
  const sayer = SAYERS[path];
  return sayer ? sayer(row as Row, names) : JSON.stringify(row);
}

/** A value among several, or a plain value, as a form shows it: « Fiche courte », « septembre 2016 ». */
export function sayChoice(path: FieldPath, value: unknown, names: Names = {}): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  if (path === 'asOf' || path === 'verified') return formatPartialDate(text);
  return nameOf(labelsOf(path, names), text);
}

function labelsOf(path: FieldPath, names: Names): Record<string, string> | undefined {
  const labels: Record<FieldPath, Record<string, string> | undefined> = {
    form: FORM_LABELS,
    nature: NATURE_LABELS,
    keywords: KEYWORD_LABELS,
    audience: AUDIENCE_LABELS,
    sectors: names.sectors,
    'structure.types': names.types,
    related: names.sheets,
    highlights: names.sheets,
  };
  return labels[path];
}

const SAYERS: Record<FieldPath, Sayer> = {
  passages: (row) => sayPassage(row),
  cite: (row) => sayPassage(row),
  created: (row) => cited(words(row.year, noted(row)), row),
  places: (row, names) =>
    cited(
      words(
        row.wording,
        row.territory ? `[${nameOf(names.territories, row.territory)}]` : '[territoire inconnu]',
        row.qpv === 'none'
          ? '(hors quartier prioritaire)'
          : row.qpv && row.qpv !== 'unknown'
            ? `(quartier ${nameOf(names.territories, `qpv:${row.qpv}`)})`
            : null,
        noted(row),
      ),
      row,
    ),
  levers: (row, names) => cited(`${nameOf(names.levers, row.id)} : ${row.because ?? ''}`, row),
  figures: (row) =>
    [row, ...listOf(row.differs)]
      .map((variant, index) =>
        cited(words(index === 0 ? `${row.label ?? ''} :` : 'ou', sayValue(variant, row.unit)), variant),
      )
      .join(' ; '),
  funding: (row) =>
    cited(
      words(
        `${row.funder ?? ''} :`,
        typeof row.amount === 'number' ? formatEuros(row.amount) : null,
        typeof row.amount !== 'number' && typeof row.share !== 'number' ? 'sans montant' : null,
        typeof row.share === 'number' ? `${formatNumber(row.share)}\u00a0% du budget` : null,
        row.nature,
        dated(row),
        noted(row),
      ),
      row,
    ),
  partners: (row) =>
    cited(
      words(row.name, `[${nameOf(PARTNER_KIND_LABELS, row.kind)}]`, row.role ? `: ${row.role}` : null),
      row,
    ),
  disagreements: (row) =>
    words(
      `${row.about ?? ''} :`,
      listOf(row.statements)
        .map((statement) => cited(quoted(String(statement.says ?? '')), statement))
        .join(' ; '),
    ),
  illustrations: (row) =>
    cited(words(row.alt, row.caption ? `: ${row.caption}` : null, `(${row.credit ?? ''})`), row),
  actions: (row) => cited(words(row.do, `[${sayAudiences(row.for)}]`), row),
  attention: (row) => cited(words(row.text), row),
  further: (row) => cited(words(row.text, row.url ? `<${row.url}>` : null), row),
};

function sayValue(row: Row, unit: unknown): string {
  const number = (value: unknown) => (typeof value === 'number' ? formatNumber(value) : value);
  return words(
    row.qualifier,
    number(row.value),
    row.upTo === null || row.upTo === undefined ? null : `à ${number(row.upTo)}`,
    unit,
    dated(row),
    noted(row),
  );
}

function sayAudiences(audiences: unknown): string {
  return (Array.isArray(audiences) ? audiences : [])
    .map((audience) => nameOf(AUDIENCE_LABELS, audience))
    .join(', ');
}

/** « reperess-2016, l. 3797-3801 » */
function sayPassage({ source, from, to }: Row): string {
  return `${source}, l.\u00a0${from === to ? from : `${from}-${to}`}`;
}

/** A fact, and where it comes from. */
function cited(fact: string, { cite }: Row): string {
  const passages = listOf(cite).map(sayPassage).join(' ; ');
  return passages ? `${fact} — ${passages}` : fact;
}

const words = (...parts: unknown[]) =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' ');

const dated = ({ year }: Row) => (year ? `(${year})` : null);

const noted = ({ note }: Row) => (note ? `– ${note}` : null);

/** An identifier may be any word: « constructor » has the name that it was given, or none. */
function nameOf(names: Record<string, string> | undefined, id: unknown): string {
  const text = String(id ?? '');
  return (names && Object.hasOwn(names, text) && names[text]) || text;
}

const listOf = (value: unknown): Row[] => (Array.isArray(value) ? value : []);
