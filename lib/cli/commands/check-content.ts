import { countContent } from '@/lib/importing/content/count-content';
import { faultLine } from '@/lib/importing/content/fault';
import { readContent } from '@/lib/importing/content/read-content';

/**
 * Validates a content folder without a database.
 * @returns the exit code: 1 when a file has a fault.
 */
export async function checkContent(dir: string, print: (line: string) => void): Promise<number> {
  const content = await readContent(dir);
  if (!content.ok) {
    for (const fault of content.error) print(faultLine(fault));
    print(
      `${content.error.length} défaut${content.error.length > 1 ? 's' : ''} dans ${dir} : rien n’a été importé.`,
    );
    return 1;
  }
  for (const [name, count] of Object.entries(countContent(content.value)))
    print(`${String(count).padStart(6)}  ${name}`);
  return 0;
}
