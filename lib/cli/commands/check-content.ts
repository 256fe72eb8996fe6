import { checkEditorial } from '@/lib/importing/content/check-editorial';
import { countContent } from '@/lib/importing/content/count-content';
import { faultLine } from '@/lib/importing/content/fault';
import { readContent } from '@/lib/importing/content/read-content';
import { countOf } from '@/lib/text/french';

/**
 * Validates a content folder without a database: its format, its references, and what the catalogue promises its readers.
 * @returns the exit code: 1 when a file has a fault.
 */
export async function checkContent(dir: string, print: (line: string) => void): Promise<number> {
  const content = await readContent(dir);
  const faults = content.ok ? checkEditorial(content.value) : content.error;
  if (!content.ok || faults.length > 0) {
    for (const fault of faults) print(faultLine(fault));
    print(`${countOf(faults.length, 'défaut')} dans ${dir}.`);
    return 1;
  }
  for (const [name, count] of Object.entries(countContent(content.value)))
    print(`${String(count).padStart(6)}  ${name}`);
  return 0;
}
