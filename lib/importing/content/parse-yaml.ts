import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { err, ok, type Result } from '@/lib/result';
import type { ContentFault } from './fault';

/** A YAML text, its place in its file (lines before it), and the way from a field to its line. */
export type YamlText = { file: string; text: string; linesBefore: number };

/**
 * Parses YAML and validates it. Every fault names the line of the field it is about.
 * `complete` may add what the file does not say itself (its slug, its sections) before validation.
 */
export function parseYaml<Schema extends z.ZodType>(
  { file, text, linesBefore }: YamlText,
  schema: Schema,
  complete: (value: unknown) => unknown = (value) => value,
): Result<z.output<Schema>, ContentFault[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number) => lines.linePos(offset).line + linesBefore;
  if (document.errors.length > 0) {
    return err(
      document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        field: null,
        message: `YAML illisible : ${error.message.split('\n')[0]}. Mettez entre guillemets un texte qui contient « : » ou « # ».`,
      })),
    );
  }
  const parsed = schema.safeParse(complete(document.toJS()));
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues.map((issue) => {
      const offset = offsetOf(document, issue.path);
      return {
        file,
        line: offset === null ? null : lineAt(offset),
        field: issue.path.join('.') || null,
        message: issue.message,
      };
    }),
  );
}

/** Where the value at `path` starts, or the nearest value that holds it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | null {
  for (let depth = path.length; depth > 0; depth--) {
    const keys = path.slice(0, depth);
    const parent = document.getIn(keys.slice(0, -1), true);
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === keys.at(-1));
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(keys, true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
      return node.range[0];
  }
  return null;
}
