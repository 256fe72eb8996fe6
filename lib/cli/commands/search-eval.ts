import { readFile } from 'node:fs/promises';
import { published } from '@/lib/catalogue/conditions';
import type { Db } from '@/lib/db/client';
import { err, ok, type Result } from '@/lib/result';
import { searchInitiatives } from '@/lib/search';
import { chooseEngine, engineNamed } from '@/lib/search/engines/choose-engine';
import {
  type Evaluation,
  evaluateQueries,
  type JudgedFault,
  type JudgedQuery,
  parseJudgedQueries,
  type QueryEvaluation,
} from '@/lib/search/evaluate';
import { Unfit } from '@/lib/search/meilisearch/unfit';
import { parseQuery } from '@/lib/search/query';
import type { Engine, EngineName } from '@/lib/search/results';
import { countOf } from '@/lib/text/french';

/** `engine` as typed; without it, the one that answers visitors. */
export type SearchEvalOptions = { file: string; json: boolean; engine?: string };

const ENGINES: EngineName[] = ['postgres', 'meilisearch'];
const RESULTS = 10;

/** Under it a query is told: about one wanted sheet missing, or several badly placed. */
const FAILING_BELOW = 0.9;

/**
 * Asks the judged queries of a file of the catalogue's search, and prints nDCG@10, recall@10 and the queries that fail.
 * @returns the exit code: 1 when the file or the options have a fault, or the engine cannot answer; 0 whatever the measures.
 */
export async function searchEval(
  { file, json, engine: typedEngine }: SearchEvalOptions,
  db: Db,
  print: (line: string) => void,
): Promise<number> {
  const refuse = (sentence: string): number => {
    print(json ? JSON.stringify({ error: sentence }) : sentence);
    return 1;
  };
  const engine = readEngine(db, typedEngine);
  if (!engine.ok) return refuse(engine.error);
  const queries = await readJudgedQueries(db, file);
  if (!queries.ok) {
    if (json) print(JSON.stringify({ file, faults: queries.error }));
    else {
      for (const fault of queries.error) print(faultLine(file, fault));
      print(`${countOf(queries.error.length, 'défaut')} : rien n’a été mesuré.`);
    }
    return 1;
  }

  const answered = new Set<EngineName>();
  const search = async (params: URLSearchParams) => {
    const results = await searchInitiatives(db, parseQuery(params).query, RESULTS, engine.value);
    answered.add(results.engine);
    return results.items.map(({ slug }) => slug);
  };
  try {
    const evaluation = await evaluateQueries(queries.value, search);
    const answeredBy = [...answered].join(', ');
    if (json) print(JSON.stringify(toDocument(answeredBy, evaluation)));
    else for (const line of report(answeredBy, evaluation)) print(line);
    return 0;
  } catch (error) {
    if (error instanceof Unfit) return refuse(`Rien n’a été mesuré : ${error.message}.`);
    throw error;
  }
}

function readEngine(db: Db, typed: string | undefined): Result<Engine, string> {
  if (typed === undefined) return ok(chooseEngine(db));
  const name = ENGINES.find((known) => known === typed);
  if (!name) return err(`--engine ${typed} : postgres ou meilisearch était attendu.`);
  const engine = engineNamed(db, name);
  return engine
    ? ok(engine)
    : err(`--engine ${typed} : ce moteur n’est pas réglé ; donnez son adresse dans MEILI_URL.`);
}

async function readJudgedQueries(db: Db, file: string): Promise<Result<JudgedQuery[], JudgedFault[]>> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null)
    return err([ofFile('ce fichier n’existe pas ou ne peut pas être lu : vérifiez son chemin')]);
  const queries = parseJudgedQueries(text);
  if (!queries.ok) return queries;
  const faults = await unknownSlugs(db, queries.value);
  return faults.length > 0 ? err(faults) : queries;
}

/** The judged sheets that no search can find: they are not online. */
async function unknownSlugs(db: Db, queries: JudgedQuery[]): Promise<JudgedFault[]> {
  const online = await db.initiative.findMany({ where: published, select: { slug: true } });
  if (online.length === 0) {
    return [
      ofFile('aucune fiche en ligne à chercher : lancez d’abord « npm run catalogue -- import content »'),
    ];
  }
  const slugs = new Set(online.map(({ slug }) => slug));
  return queries.flatMap(({ relevant }, index) =>
    Object.keys(relevant)
      .filter((slug) => !slugs.has(slug))
      .map((slug) => ({
        index,
        field: `relevant.${slug}`,
        message: 'aucune fiche en ligne ne porte ce nom : vérifiez-le, ou retirez-la',
      })),
  );
}

function toDocument(engine: string, { queries, ndcg10, recall10, perQuery }: Evaluation) {
  return { engine, queries, ndcg10, recall10, failing: failing(perQuery), perQuery };
}

/** The worst first. */
function failing(perQuery: QueryEvaluation[]) {
  return perQuery
    .filter(({ ndcg10 }) => ndcg10 < FAILING_BELOW)
    .sort((a, b) => a.ndcg10 - b.ndcg10)
    .map(({ relevant: _, ...rest }) => rest);
}

function report(engine: string, { queries, ndcg10, recall10, perQuery }: Evaluation): string[] {
  const worst = failing(perQuery);
  return [
    `${countOf(queries, 'requête')}, moteur ${engine}`,
    `nDCG@10 moyen   ${measure(ndcg10)}`,
    `rappel@10 moyen ${measure(recall10)}`,
    '',
    worst.length === 0
      ? `Aucune requête sous ${FAILING_BELOW.toLocaleString('fr-FR')}.`
      : `${countOf(worst.length, 'requête')} sous ${FAILING_BELOW.toLocaleString('fr-FR')} de nDCG@10, la plus mauvaise d’abord :`,
    ...worst.flatMap(({ query, note, ndcg10: ndcg, recall10: recall, expected, got }) => [
      '',
      `${queryText(query)}  nDCG@10 ${measure(ndcg)}, rappel@10 ${measure(recall)}`,
      ...(note ? [`  ${note}`] : []),
      `  attendu : ${expected.slice(0, RESULTS).join(', ') || 'rien'}`,
      `  obtenu  : ${got.join(', ') || 'rien'}`,
    ]),
  ];
}

/** « garage » territoire=departement:59 */
function queryText(query: JudgedQuery['query']): string {
  return Object.entries(query)
    .map(([name, value]) => (name === 'q' ? `« ${value} »` : `${name}=${[value].flat().join(' ou ')}`))
    .join(' ');
}

function measure(value: number): string {
  return value.toLocaleString('fr-FR', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
}

function ofFile(message: string): JudgedFault {
  return { index: null, field: null, message };
}

/** Queries are counted from 1, as people count. */
function faultLine(file: string, { index, field, message }: JudgedFault): string {
  return [file, index === null ? null : `requête ${index + 1}`, field, message].filter(Boolean).join('  ');
}
