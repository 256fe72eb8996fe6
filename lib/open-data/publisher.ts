/** Who publishes the data, and where: what files that leave the site must say of themselves. */
export type Publisher = {
  name: string;
  tagline: string;
  /** Public address of the site, without trailing slash. */
  url: string;
};

/** Of everything that `content/` holds (content/LICENCE.md). */
export const LICENCE = {
  name: 'Licence Ouverte 2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
} as const;

/** Where people read a sheet. */
export function sheetUrl({ url }: Publisher, slug: string): string {
  return `${url}/initiatives/${slug}`;
}
