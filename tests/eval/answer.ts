import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { projectPath } from '@/lib/cli/project';
import { type Given, givenSchema } from '@/tests/eval/given';
import { runMeasured } from '@/tests/eval/run-measured';
import type { Cost } from '@/tests/eval/verdict';

export type Answer = { given: Given; cost: Cost | null };

/** A command that takes longer is stuck: the issue allows five seconds. */
const LIMIT = 120_000;

/** What `import document FILE --dry-run --json` answers, start included. Throws what it printed when it fails. */
export async function askApart(path: string): Promise<Answer> {
  const command = [projectPath('lib/cli/catalogue.mjs'), 'import', 'document', path, '--dry-run', '--json'];
  const run = await runMeasured(process.execPath, command, LIMIT);
  if (run.code !== 0) throw new Error(`${basename(path)} n’a pas été lu (code ${run.code}) :\n${run.stderr}`);
  return {
    given: parseAnswer(run.stdout, basename(path)),
    cost: { milliseconds: run.milliseconds, peakBytes: run.peakBytes },
  };
}

export function readAnswer(path: string): Answer {
  return { given: parseAnswer(readFileSync(path, 'utf8'), basename(path)), cost: null };
}

function parseAnswer(text: string, name: string): Given {
  const parsed = givenSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')} : ${message}`);
  throw new Error(`La réponse pour ${name} n’a pas la forme du contrat :\n${faults.join('\n')}`);
}
