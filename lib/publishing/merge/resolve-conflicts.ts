import type { EditionKind } from '@/lib/db/generated/enums';
import { type DraftContent, writeField } from '@/lib/publishing/fields';
import { type FieldConflict, mergeContents, rowsOf } from './merge-contents';
import { uniteRows } from './merge-rows';

/** What a person keeps of a field that two changed. */
export type Choice = 'mine' | 'theirs' | 'both';

/** Whether keeping both has a sense: two dates, or two values of a closed list, exclude each other. */
export function canKeepBoth({ kind }: Pick<FieldConflict, 'kind'>): boolean {
  return kind !== 'choice';
}

/**
 * The content that someone's choices make of two versions. A conflict without a choice keeps theirs: the caller asks for all.
 */
export function resolveConflicts(
  kind: EditionKind,
  versions: { base: DraftContent; mine: DraftContent; theirs: DraftContent },
  choices: Record<string, Choice>,
): DraftContent {
  const { content, conflicts } = mergeContents(kind, versions.base, versions.mine, versions.theirs);
  return conflicts.reduce((resolved, conflict) => {
    const choice = choices[conflict.path] ?? 'theirs';
    if (choice === 'theirs') return resolved;
    return writeField(resolved, conflict.path, choice === 'mine' ? conflict.mine : keepBoth(conflict));
  }, content);
}

function keepBoth({ kind, mine, theirs }: FieldConflict): unknown {
  if (mine === null) return theirs;
  if (theirs === null) return mine;
  if (kind === 'rows') return uniteRows(rowsOf(mine), rowsOf(theirs));
  if (kind === 'text') return `${theirs} ${mine}`;
  if (kind === 'markdown') {
    const [ours, others] = [mine as SectionValue, theirs as SectionValue];
    return {
      ...others,
      markdown: [others.markdown, ours.markdown].filter(Boolean).join('\n\n'),
      cite: uniteRows(rowsOf(ours.cite), rowsOf(others.cite)),
    };
  }
  return mine;
}

type SectionValue = { markdown: string; cite: unknown };
