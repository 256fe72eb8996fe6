import { SECTION_KINDS, SECTION_TITLES } from '@/lib/catalogue/model';
import { quoted } from '@/lib/text/french';

/** « summary », « structure.name », « sections.context »: a part of a content that is merged, compared and corrected by itself. */
export type FieldPath = string;

/**
 * `text` is compared word by word; `choice` is replaced whole; `rows` is a list; `markdown` is a section, its text and its
 * passages together.
 */
export type FieldKind = 'text' | 'markdown' | 'choice' | 'rows';

export type ContentField = { path: FieldPath; label: string; kind: FieldKind };

/** A sheet or a lever as its authors have it, perhaps incomplete. */
export type DraftContent = Record<string, unknown>;

/** Every field of a sheet, in the order of its form. */
export const INITIATIVE_FIELDS: ContentField[] = [
  { path: 'title', label: 'Titre', kind: 'text' },
  { path: 'acronym', label: 'Sigle', kind: 'text' },
  { path: 'subtitle', label: 'Sous-titre', kind: 'text' },
  { path: 'slug', label: 'Adresse', kind: 'choice' },
  { path: 'form', label: 'Forme de la fiche', kind: 'choice' },
  { path: 'nature', label: 'Nature', kind: 'choice' },
  { path: 'summary', label: 'Résumé', kind: 'text' },
  { path: 'passages', label: 'Passages de la fiche entière', kind: 'rows' },
  { path: 'structure.name', label: 'Nom de la structure', kind: 'text' },
  { path: 'structure.types', label: 'Types de structure', kind: 'rows' },
  { path: 'created', label: 'Création', kind: 'rows' },
  { path: 'asOf', label: 'Informations valables en', kind: 'choice' },
  { path: 'verified', label: 'Vérifiée le', kind: 'choice' },
  { path: 'sectors', label: 'Secteurs', kind: 'rows' },
  { path: 'keywords', label: 'Mots-clés du guide', kind: 'rows' },
  { path: 'places', label: 'Lieux', kind: 'rows' },
  { path: 'levers', label: 'Leviers actionnés', kind: 'rows' },
  { path: 'figures', label: 'Chiffres', kind: 'rows' },
  { path: 'funding', label: 'Financements', kind: 'rows' },
  { path: 'partners', label: 'Partenaires', kind: 'rows' },
  { path: 'disagreements', label: 'Désaccords entre passages', kind: 'rows' },
  { path: 'illustrations', label: 'Illustrations', kind: 'rows' },
  { path: 'contact.organisation', label: 'Organisation à contacter', kind: 'text' },
  { path: 'contact.website', label: 'Site web', kind: 'choice' },
  { path: 'contact.email', label: 'Adresse électronique', kind: 'choice' },
  { path: 'contact.address', label: 'Adresse postale', kind: 'text' },
  { path: 'related', label: 'Fiches liées', kind: 'rows' },
  ...SECTION_KINDS.map(
    (kind): ContentField => ({
      path: `sections.${kind}`,
      label: `Section ${quoted(SECTION_TITLES[kind])}`,
      kind: 'markdown',
    }),
  ),
];

/** Every field of a lever, in the order of its form. */
export const LEVER_FIELDS: ContentField[] = [
  { path: 'title', label: 'Titre', kind: 'text' },
  { path: 'slug', label: 'Adresse', kind: 'choice' },
  { path: 'order', label: 'Rang', kind: 'choice' },
  { path: 'stake', label: 'Enjeu', kind: 'text' },
  { path: 'audience', label: 'Pour qui', kind: 'rows' },
  { path: 'actions', label: 'Actions', kind: 'rows' },
  { path: 'figures', label: 'Chiffres', kind: 'rows' },
  { path: 'attention', label: 'Points d’attention', kind: 'rows' },
  { path: 'further', label: 'Pour aller plus loin', kind: 'rows' },
  { path: 'highlights', label: 'Fiches mises en avant', kind: 'rows' },
];

/** The closed list of the fields of a sheet or of a lever. */
export function fieldsOf(kind: 'initiative' | 'lever'): ContentField[] {
  return kind === 'initiative' ? INITIATIVE_FIELDS : LEVER_FIELDS;
}

type Section = { kind?: unknown };

/**
 * What a field holds: null when nothing does (absent, null, empty text, empty list), so that two ways of saying nothing are equal.
 * A section is `{ markdown, cite }`.
 */
export function readField(content: DraftContent, path: FieldPath): unknown {
  const [root = '', part] = path.split('.');
  if (root === 'sections') {
    const section = listOf<Section>(content.sections).find(({ kind }) => kind === part);
    if (!section) return null;
    const { kind: _, ...value } = section;
    return isNothing(value) ? null : value;
  }
  const whole = content[root];
  return orNull(part === undefined ? whole : recordOf(whole)[part]);
}

/** The content with another value in one field; null empties it. The content given is not touched. */
export function writeField(content: DraftContent, path: FieldPath, value: unknown): DraftContent {
  const [root = '', part] = path.split('.');
  if (root === 'sections') return { ...content, sections: withSection(content.sections, part ?? '', value) };
  if (part === undefined) return { ...content, [root]: value ?? emptyOf(path) };
  const whole = { ...recordOf(content[root]), [part]: value ?? emptyOf(path) };
  // A contact of which nothing is left is no contact; a structure is always there.
  return { ...content, [root]: root === 'contact' && isNothing(whole) ? null : whole };
}

/** Sections stand in canonical order, whatever the order they were written in. */
function withSection(sections: unknown, kind: string, value: unknown): Section[] {
  const others = listOf<Section>(sections).filter((section) => section.kind !== kind);
  if (value === null || value === undefined) return others;
  const rank = (section: Section) => (SECTION_KINDS as unknown[]).indexOf(section.kind);
  return [...others, { kind, ...recordOf(value) }].sort((a, b) => rank(a) - rank(b));
}

const ROWS = new Set(
  [...INITIATIVE_FIELDS, ...LEVER_FIELDS].flatMap(({ path, kind }) => (kind === 'rows' ? [path] : [])),
);

/** Texts that every content has, were it an empty one. */
const REQUIRED = new Set(['title', 'slug', 'summary', 'asOf', 'stake']);

const emptyOf = (path: FieldPath) => (ROWS.has(path) ? [] : REQUIRED.has(path) ? '' : null);

function orNull(value: unknown): unknown {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  return value;
}

const isNothing = (record: object) => Object.values(record).every((value) => orNull(value) === null);

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function listOf<Item>(value: unknown): Item[] {
  return Array.isArray(value) ? value : [];
}
