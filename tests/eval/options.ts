import { parseArgs } from 'node:util';
import { DOCUMENT_IDS } from '@/tests/eval/documents';

export type Options = { documents: string[]; json: boolean; pdf: boolean; answer: string | null };

const USAGE = `npm run eval:import -- [--document ${DOCUMENT_IDS.join('|')}] [--pdf] [--json] [--answer FICHIER]

Compare ce que « import document --dry-run --json » tire des documents avec ce qu’un lecteur attentif y trouve.
  --document  un seul document ; tous sans cela
  --pdf       aussi depuis des PDF imprimés par Chromium à partir des textes, en deux mises en page
  --json      un document JSON sur la sortie standard
  --answer    une réponse déjà écrite plutôt qu’une nouvelle lecture ; demande --document`;

/** Throws the usage when the arguments are not understood. */
export function readOptions(args: string[]): Options {
  const values = parse(args);
  const isKnown = values?.document === undefined || DOCUMENT_IDS.includes(values.document);
  const isWhole = values?.answer === undefined || (values.document !== undefined && !values.pdf);
  if (!values || !isKnown || !isWhole) throw new Error(USAGE);
  return {
    documents: values.document ? [values.document] : DOCUMENT_IDS,
    json: values.json ?? false,
    pdf: values.pdf ?? false,
    answer: values.answer ?? null,
  };
}

function parse(args: string[]) {
  try {
    const options = {
      document: { type: 'string' },
      answer: { type: 'string' },
      json: { type: 'boolean' },
      pdf: { type: 'boolean' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch {
    return null;
  }
}
