import { type EditionKind, type EditionState, publicPath, staffPath } from '@/lib/publishing/model';

export type EditionName = { id: number; kind: EditionKind; slug: string; title: string };

/** Where else one can go from a page about an edition. */
export function editionLinks(edition: EditionName & EditionState) {
  const path = staffPath(edition);
  const isReadable = edition.online === 'published' || edition.online === 'archived';
  return [
    { key: 'overview', href: path, label: 'État' },
    ...(edition.deletedAt ? [] : [{ key: 'edit', href: `${path}/modifier`, label: 'Modifier' }]),
    { key: 'preview', href: `${path}/apercu`, label: 'Aperçu' },
    ...(edition.online === 'never'
      ? []
      : [{ key: 'compare', href: `${path}/comparer`, label: 'Comparer avec la version en ligne' }]),
    ...(edition.kind === 'initiative'
      ? [{ key: 'people', href: `${path}/contacts`, label: 'Contacts' }]
      : []),
    { key: 'history', href: `${path}/historique`, label: 'Historique' },
    ...(isReadable ? [{ key: 'public', href: publicPath(edition), label: 'Voir la page publique' }] : []),
  ];
}

/** The field of the long form that a fault, a link or a correction is about: « modifier#sections.context ». */
export function fieldPath(edition: Pick<EditionName, 'id' | 'kind'>, path: string): string {
  return `${staffPath(edition)}/modifier#${path}`;
}
