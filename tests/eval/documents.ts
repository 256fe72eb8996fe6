import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '@/lib/cli/project';
import {
  boundsSchema,
  type LeverDocumentExpectation,
  leverDocumentSchema,
  type SheetBounds,
  type SheetExpectation,
  sheetExpectationSchema,
} from '@/tests/eval/expectation';

/** Where the documents are when they are there: they are not ours to keep in the project. */
export const SOURCES = projectPath('../shared/sources');

const EXPECTED = projectPath('tests/eval/expected');

/** A document with what is expected of it. `levers` null: not read for them. */
export type EvaluatedDocument = {
  id: string;
  path: string;
  bounds: SheetBounds[];
  contents: SheetExpectation[];
  levers: LeverDocumentExpectation | null;
};

/** Beginning of the name of its file among the sources, by name of its expectation. */
const FILES: Record<string, string> = {
  'guide-reperess': '001_',
  plaquette: '002_',
  'contribution-2022': '003_',
  'propositions-2023': '000_',
};

export const DOCUMENT_IDS = Object.keys(FILES);

/** Documents that are on this machine and have an expectation. Null when the folder of the sources is not there. */
export function listDocuments(ids: string[]): EvaluatedDocument[] | null {
  if (!existsSync(SOURCES)) return null;
  const names = readdirSync(SOURCES);
  return ids.flatMap((id) => {
    const name = names.find((one) => one.startsWith(FILES[id] ?? '?'));
    const sheets = readSheets(id);
    const levers = readLevers(id);
    return name && (sheets.bounds.length > 0 || levers)
      ? [{ id, path: join(SOURCES, name), ...sheets, levers }]
      : [];
  });
}

function readSheets(id: string): Pick<EvaluatedDocument, 'bounds' | 'contents'> {
  const folder = join(EXPECTED, id);
  if (!existsSync(folder)) return { bounds: [], contents: [] };
  const contents = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'bounds.json')
    .sort()
    .map((name) => sheetExpectationSchema.parse(readJson(join(folder, name))));
  return { bounds: boundsSchema.parse(readJson(join(folder, 'bounds.json'))), contents };
}

function readLevers(id: string): LeverDocumentExpectation | null {
  const path = join(EXPECTED, `${id}.json`);
  return existsSync(path) ? leverDocumentSchema.parse(readJson(path)) : null;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
