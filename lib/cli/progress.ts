const isTerminal = () => process.stderr.isTTY === true;

/** Tells how a step ends: « prête », « 3 migrations appliquées ». */
export type Tell = (outcome: string) => void;

/**
 * Runs one step of a long work and shows it on standard error: on a terminal, one line whose seconds tick;
 * elsewhere, a plain line when it begins and one when it ends. What `work` throws passes through.
 */
export async function showStep<Answer>(
  title: string,
  work: (tell: Tell) => Promise<Answer>,
): Promise<Answer> {
  const started = performance.now();
  let outcome = 'fait';
  const ticking = isTerminal()
    ? setInterval(() => rewrite(`  ${title}… ${elapsed(started)}`), 100)
    : undefined;
  if (!isTerminal()) print(`${title}…`);
  try {
    const answer = await work((told) => {
      outcome = told;
    });
    clearInterval(ticking);
    const line = `${title} : ${outcome} (${elapsed(started)})`;
    if (isTerminal()) rewrite(`✓ ${line}\n`);
    else print(line);
    return answer;
  } catch (error) {
    clearInterval(ticking);
    if (isTerminal()) rewrite(`✗ ${title} (${elapsed(started)})\n`);
    throw error;
  }
}

/** A line for whoever launched the command; standard output is left to what the command answers. */
export function print(line: string): void {
  process.stderr.write(`${line}\n`);
}

function rewrite(line: string): void {
  process.stderr.write(`\r\u001b[2K${line}`);
}

function elapsed(since: number): string {
  const seconds = (performance.now() - since) / 1000;
  return `${seconds.toLocaleString('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
}
