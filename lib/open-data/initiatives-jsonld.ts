import { passageLabel } from '@/lib/catalogue/notes';
import type { PlaceView } from '@/lib/catalogue/queries/places';
import type { ExportContext, ExportWriter } from './export-list';
import type { ExportedSheet, ExportedSource } from './exported-sheets';
import { toDay } from './initiative-json';
import { LICENCE, type Publisher, sheetUrl } from './publisher';

/**
 * A `Dataset` of the catalogue whose `ItemList` holds a `WebPage` for each sheet, `about` what the sheet tells: a `Project`
 * for an initiative or a démarche, a `Service` for a dispositif that one can call on. Sheet and subject are kept apart
 * because citations, licence and dates are the sheet's, place, year and structure the subject's. Documents are described
 * once, in the dataset's `citation`; passages point at them.
 */
export const jsonldWriter: ExportWriter = {
  format: 'jsonld',
  contentType: 'application/ld+json',
  head: (context) => {
    const list = { '@type': 'ItemList', numberOfItems: context.total };
    return `${open(toDataset(context))},"mainEntity":${open(list)},"itemListElement":[\n`;
  },
  sheet: (sheet, position, { publisher }) =>
    JSON.stringify({ '@type': 'ListItem', position, item: toPage(sheet, publisher) }),
  separator: ',\n',
  tail: '\n]}}\n',
};

/** JSON of an object that more will be added to. */
const open = (object: object) => JSON.stringify(object).slice(0, -1);

function toDataset({ publisher, sources, now }: ExportContext) {
  const organization = { '@type': 'Organization', '@id': `${publisher.url}/#editeur`, name: publisher.name };
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `Initiatives – ${publisher.name}`,
    description: publisher.tagline,
    url: `${publisher.url}/initiatives`,
    inLanguage: 'fr',
    isAccessibleForFree: true,
    license: LICENCE.url,
    dateCreated: now.toISOString(),
    publisher: { ...organization, url: publisher.url },
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      name: publisher.name,
      url: `${publisher.url}/donnees`,
      license: LICENCE.url,
    },
    citation: sources.map((source) => toDocument(source, publisher)),
  };
}

function toDocument({ id, title, subtitle, publishers, date }: ExportedSource, { url }: Publisher) {
  return {
    '@type': 'CreativeWork',
    '@id': `${url}/sources/${id}`,
    name: title,
    ...(subtitle && { alternativeHeadline: subtitle }),
    publisher: publishers.map((name) => ({ '@type': 'Organization', name })),
    ...(date && { datePublished: date }),
  };
}

/** A sheet: the page, what it is about, and where it comes from. */
export function toPage(sheet: ExportedSheet, publisher: Publisher) {
  const url = sheetUrl(publisher, sheet.slug);
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    identifier: sheet.slug,
    name: sheet.title,
    ...(sheet.subtitle && { alternativeHeadline: sheet.subtitle }),
    abstract: sheet.summary,
    inLanguage: 'fr',
    license: LICENCE.url,
    publisher: { '@id': `${publisher.url}/#editeur` },
    datePublished: toDay(sheet.publishedAt),
    dateModified: sheet.updatedAt.toISOString(),
    temporalCoverage: sheet.asOf,
    ...(sheet.verifiedAt && { lastReviewed: toDay(sheet.verifiedAt) }),
    keywords: [
      ...sheet.sectors.map(({ slug, label }) => toTerm(slug, label, 'Secteurs')),
      ...sheet.levers.map(({ slug, title }) => toTerm(slug, title, 'Leviers')),
      ...sheet.types.map(({ slug, label }) => toTerm(slug, label, 'Types de structure')),
    ],
    about: toSubject(sheet, `${url}#sujet`),
    citation: sheet.sources.flatMap(({ source, passages }) =>
      passages.map((passage) => ({
        '@type': 'CreativeWork',
        name: `${source.title}, ${passageLabel(passage)}`,
        isPartOf: { '@id': `${publisher.url}/sources/${source.id}` },
      })),
    ),
  };
}

function toSubject(sheet: ExportedSheet, id: string) {
  const places = sheet.places.map(toPlace);
  const named = { '@id': id, name: sheet.title, ...(sheet.acronym && { alternateName: sheet.acronym }) };
  const structure = sheet.structureName && { '@type': 'Organization', name: sheet.structureName };
  const contactPoint = toContactPoint(sheet.contact);
  if (sheet.nature === 'dispositif') {
    const provider =
      structure || contactPoint ? { '@type': 'Organization', ...structure, ...contactPoint } : null;
    return { '@type': 'Service', ...named, areaServed: places, ...(provider && { provider }) };
  }
  return {
    '@type': 'Project',
    ...named,
    location: places,
    ...(sheet.createdYears.length > 0 && { foundingDate: sheet.createdYears.map(String) }),
    ...(structure && { parentOrganization: structure }),
    ...contactPoint,
  };
}

/** Whom to write to: an organisation, which is not always the structure that carries the project. */
function toContactPoint({ organisation, website, email }: ExportedSheet['contact']) {
  if (!organisation && !website && !email) return null;
  return {
    contactPoint: {
      '@type': 'ContactPoint',
      ...(organisation && { name: organisation }),
      ...(website && { url: website }),
      ...(email && { email }),
    },
  };
}

function toPlace({ wording, territory, commune, region, country, latitude, longitude }: PlaceView) {
  return {
    '@type': 'Place',
    name: territory?.name ?? wording,
    ...(territory && { identifier: territory.id, alternateName: wording }),
    ...((commune || region || country) && {
      address: {
        '@type': 'PostalAddress',
        ...(commune && { addressLocality: commune.name }),
        ...(region && { addressRegion: region.name }),
        ...(country && { addressCountry: country.code }),
      },
    }),
    ...(latitude !== null &&
      longitude !== null && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  };
}

function toTerm(termCode: string, name: string, setName: string) {
  return {
    '@type': 'DefinedTerm',
    termCode,
    name,
    inDefinedTermSet: { '@type': 'DefinedTermSet', name: setName },
  };
}
