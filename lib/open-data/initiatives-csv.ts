import { FORM_LABELS, NATURE_LABELS } from '@/lib/catalogue/model';
import type { PlaceView, TerritoryName } from '@/lib/catalogue/queries/places';
import { toCsvRecord } from './csv-cell';
import type { ExportWriter } from './export-list';
import type { ExportedSheet } from './exported-sheets';
import { toDay } from './initiative-json';
import { type Publisher, sheetUrl } from './publisher';

/** Between the values of one cell. Neither a comma nor a semicolon, which programs split on. */
const BETWEEN = ' | ';

/** Tells spreadsheets that the file is in UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

type Level = 'district' | 'commune' | 'departement' | 'region' | 'country';

/**
 * The columns, in order. Names and codes of one level go by pairs: the second code is that of the second name. A place
 * that no territory resolves is in « lieux » only.
 */
const COLUMNS: Record<string, (sheet: ExportedSheet, publisher: Publisher) => unknown> = {
  adresse: ({ slug }) => slug,
  titre: ({ title }) => title,
  sigle: ({ acronym }) => acronym,
  'sous-titre': ({ subtitle }) => subtitle,
  nature: ({ nature }) => NATURE_LABELS[nature],
  forme: ({ form }) => FORM_LABELS[form],
  résumé: ({ summary }) => summary,
  structure: ({ structureName }) => structureName,
  'types de structure': ({ types }) => types.map(({ label }) => label),
  secteurs: ({ sectors }) => sectors.map(({ label }) => label),
  leviers: ({ levers }) => levers.map(({ title }) => title),
  lieux: ({ places }) => places.map(({ wording }) => wording),
  quartiers: ({ places }) => territories(places, 'district').map(({ name }) => name),
  'codes des quartiers': ({ places }) => territories(places, 'district').map(({ code }) => code),
  communes: ({ places }) => territories(places, 'commune').map(({ name }) => name),
  'codes des communes': ({ places }) => territories(places, 'commune').map(({ code }) => code),
  départements: ({ places }) => territories(places, 'departement').map(({ name }) => name),
  'codes des départements': ({ places }) => territories(places, 'departement').map(({ code }) => code),
  régions: ({ places }) => territories(places, 'region').map(({ name }) => name),
  'codes des régions': ({ places }) => territories(places, 'region').map(({ code }) => code),
  pays: ({ places }) => territories(places, 'country').map(({ name }) => name),
  'années de création': ({ createdYears }) => createdYears,
  'date des informations': ({ asOf }) => asOf,
  'vérifiée le': ({ verifiedAt }) => toDay(verifiedAt),
  'modifiée le': ({ updatedAt }) => toDay(updatedAt),
  sources: ({ sources }) => sources.map(({ source: { title } }) => title),
  passages: ({ sources }) => sources.flatMap(({ passages }) => passages.map(toReference)),
  'page web': ({ slug }, publisher) => sheetUrl(publisher, slug),
  'contact : organisation': ({ contact }) => contact.organisation,
  'contact : site': ({ contact }) => contact.website,
  'contact : courriel': ({ contact }) => contact.email,
  'contact : adresse postale': ({ contact }) => contact.address,
};

/** One line for each sheet, for a spreadsheet. */
export const csvWriter: ExportWriter = {
  format: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  head: () => `${BYTE_ORDER_MARK}${toCsvRecord(Object.keys(COLUMNS))}`,
  sheet: (sheet, _position, { publisher }) =>
    toCsvRecord(Object.values(COLUMNS).map((read) => [read(sheet, publisher) ?? []].flat().join(BETWEEN))),
  separator: '',
  tail: '',
};

/** The territories of a level among the places of a sheet, each once. */
function territories(places: PlaceView[], level: Level): TerritoryName[] {
  const found = places.map((place) => place[level]).filter((territory) => territory !== null);
  return [...new Map(found.map((territory) => [territory.id, territory])).values()];
}

/** « reperess-2016:3610-3927 », as the content files write it. */
function toReference({ sourceId, lineFrom, lineTo }: { sourceId: string; lineFrom: number; lineTo: number }) {
  return `${sourceId}:${lineFrom === lineTo ? lineFrom : `${lineFrom}-${lineTo}`}`;
}
