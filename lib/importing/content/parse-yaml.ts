import {
  type Alias,
  type Document,
  type ErrorCode,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { z } from 'zod';
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
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const lineAt = (offset: number) => lines.linePos(offset).line + linesBefore;
  // Where the text first breaks; what follows is mostly its echo.
  const [broken] = document.errors;
  if (broken) {
    const message = YAML_CURES[broken.code] ?? `YAML illisible (${broken.message}) : ${QUOTE_IT}`;
    return err([{ file, line: lineAt(broken.pos[0]), field: null, message }]);
  }
  const alias = firstAlias(document);
  if (alias) {
    const message = `« *${alias.source} » est un renvoi de YAML : mettez entre guillemets un texte qui commence par « * ».`;
    return err([{ file, line: lineAt(alias.range?.[0] ?? 0), field: null, message }]);
  }
  const parsed = schema.safeParse(complete(document.toJS()), { error: z.locales.fr().localeError });
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues.flatMap(nearestShape).map((issue) => {
      const path =
        issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
      const offset = offsetOf(document, path);
      return {
        file,
        line: offset === null ? null : lineAt(offset),
        field: path.join('.') || null,
        message: issue.message,
      };
    }),
  );
}

const QUOTE_IT = 'mettez entre guillemets un texte qui contient « : » ou « # ».';

const YAML_CURES: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'ce champ est écrit deux fois : gardez-en un.',
  TAB_AS_INDENT: 'une tabulation décale cette ligne : mettez des espaces.',
  MULTIPLE_DOCS: 'une ligne « --- » coupe ce texte en deux : supprimez-la.',
  BLOCK_AS_IMPLICIT_KEY: `YAML illisible : ${QUOTE_IT}`,
};

/** Content files repeat nothing by reference: what looks like one is a text that lacks its quotes. */
function firstAlias(document: Document): Alias | null {
  let found: Alias | null = null;
  visit(document, {
    Alias: (_, alias) => {
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

/** Of a value that may take several shapes, what is wrong with the one that it comes nearest to. */
function nearestShape(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isOtherShape = (faults: z.core.$ZodIssue[]) =>
    faults.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const shape = issue.errors.find((faults) => !isOtherShape(faults)) ?? issue.errors[0] ?? [];
  return shape.flatMap((fault) => nearestShape({ ...fault, path: [...issue.path, ...fault.path] }));
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
