/** What a dossier holds, as its address says it: `/dossier?i=vrac&i=artis&l=bailleurs-sociaux`. */
export type DossierSelection = { initiatives: string[]; levers: string[] };

/** More than anyone prints. */
const MAX_OF_EACH = 30;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads the address of a dossier: each slug once, in order; what is not a slug is left out. */
export function readDossier(params: URLSearchParams): DossierSelection {
  const slugs = (name: string) =>
    [...new Set(params.getAll(name))]
      .filter((slug) => slug.length <= 80 && SLUG.test(slug))
      .slice(0, MAX_OF_EACH);
  return { initiatives: slugs('i'), levers: slugs('l') };
}

/** The address of a dossier. */
export function dossierPath({ initiatives, levers }: DossierSelection): string {
  const params = new URLSearchParams([
    ...initiatives.map((slug) => ['i', slug]),
    ...levers.map((slug) => ['l', slug]),
  ]);
  return params.size === 0 ? '/dossier' : `/dossier?${params}`;
}

/** The selection with this sheet or lever, or without it when it is there. */
export function withToggled(
  selection: DossierSelection,
  kind: keyof DossierSelection,
  slug: string,
): DossierSelection {
  const slugs = selection[kind];
  return {
    ...selection,
    [kind]: slugs.includes(slug) ? slugs.filter((other) => other !== slug) : [...slugs, slug],
  };
}
