import type { CitationView } from '@/lib/catalogue/queries/citations';
import type { InitiativeSheet } from '@/lib/catalogue/queries/get-initiative';
import type { InitiativeSummary } from '@/lib/catalogue/queries/list-initiative-summaries';
import type { PlaceView } from '@/lib/catalogue/queries/places';
import { sheetNotes } from '@/lib/catalogue/sheet-notes';
import { withoutInlineCitations } from '@/lib/text/citation-marks';

/** A passage: the document, its lines, and its printed pages where they are known. */
export function toCitationJson({ sourceId, lineFrom, lineTo, pages }: CitationView) {
  return { source: sourceId, lines: lineFrom === lineTo ? `${lineFrom}` : `${lineFrom}-${lineTo}`, pages };
}

function cited<Fact extends { citations: CitationView[] }>({ citations, ...fact }: Fact) {
  const all = citations.map(toCitationJson);
  return { ...fact, citation: all[0] ?? null, citations: all };
}

/** A place of a sheet, as the API gives it. */
export function toPlaceJson(place: PlaceView) {
  return {
    territory: place.territory?.id ?? null,
    label: place.territory?.name ?? place.wording,
    wording: place.wording,
    quartier: place.district?.name ?? null,
    commune: place.commune?.name ?? null,
    departement: place.departement?.name ?? null,
    region: place.region?.name ?? null,
    country: place.country?.name ?? null,
    inDistrict: place.inDistrict,
  };
}

/** A sheet in a list of the API. */
export function toSummaryJson(summary: InitiativeSummary) {
  const { slug, title, acronym, subtitle, form, nature, asOf } = summary;
  return {
    slug,
    title,
    acronym,
    subtitle,
    summary: summary.summary,
    form,
    nature,
    places: summary.places.map(toPlaceJson),
    sectors: summary.sectors.map((sector) => sector.slug),
    levers: summary.levers.map((lever) => lever.slug),
    types: summary.types.map((type) => type.slug),
    asOf,
    verifiedAt: toDay(summary.verifiedAt),
    updatedAt: summary.updatedAt.toISOString(),
  };
}

/** A sheet whole, as `/api/v1/initiatives/{slug}` gives it. No person's name, e-mail or telephone is ever in it. */
export function toInitiativeJson(sheet: InitiativeSheet) {
  const { slug, title, acronym, subtitle, summary, form, nature, structureName, keywords, asOf, contact } =
    sheet;
  return {
    slug,
    title,
    acronym,
    subtitle,
    summary,
    form,
    nature,
    structureName,
    places: sheet.places.map((place) => ({
      ...toPlaceJson(place),
      citations: place.citations.map(toCitationJson),
    })),
    sectors: sheet.sectors.map((sector) => sector.slug),
    keywords,
    levers: sheet.levers.map((lever) => lever.slug),
    leverTies: sheet.levers.map(({ slug: lever, because, citations }) => ({
      lever,
      because,
      citations: citations.map(toCitationJson),
    })),
    types: sheet.types.map((type) => type.slug),
    createdYear: sheet.created[0]?.year ?? null,
    created: sheet.created.map(cited),
    asOf,
    verifiedAt: toDay(sheet.verifiedAt),
    sections: sheet.sections.map(({ kind, title: heading, markdown, citations }) => ({
      kind: kind.replace('_', '-'),
      title: heading,
      markdown: withoutInlineCitations(markdown),
      citations: citations.map(toCitationJson),
    })),
    // One entry for each value told: entries that share a label are what different passages say.
    figures: sheet.figures.flatMap(({ label, unit, values }) =>
      values.map((value) => ({ label, unit, ...cited(value) })),
    ),
    funding: sheet.funding.map(cited),
    partners: sheet.partners.map(cited),
    disagreements: sheet.disagreements.map(({ about, statements }) => ({
      about,
      statements: statements.map(cited),
    })),
    illustrations: sheet.illustrations.map(({ fileKey, ...illustration }) => ({
      path: `/illustrations/${fileKey}.webp`,
      ...cited(illustration),
    })),
    contact: contact ?? { organisation: null, website: null, email: null, address: null },
    sources: sheetNotes(sheet).sources.map(({ id, title: name, passages }) => ({
      id,
      title: name,
      pages: [...new Set(passages.flatMap(({ pages }) => pages))].sort((a, b) => a - b),
    })),
    related: sheet.related.map((other) => other.slug),
    updatedAt: sheet.updatedAt.toISOString(),
  };
}

/** « 2026-11-21 », or null. */
export function toDay(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}
