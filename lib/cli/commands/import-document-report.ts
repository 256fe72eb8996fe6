import type { FieldStatus } from '@/lib/importing/plan/model';
import type { ItemSummary } from '@/lib/importing/queries/model';
import type { Recognised } from '@/lib/importing/recognise/model';
import { formatNumber } from '@/lib/text/french';

const FOUND_LABELS = {
  sheets: 'Fiches',
  levers: 'Leviers',
  terms: 'Termes du glossaire',
  sections: 'Sections',
  figures: 'Chiffres',
  amounts: 'Montants',
  warnings: 'Avertissements',
  leftOverLines: 'Lignes laissées de côté',
};

type Found = Record<keyof typeof FOUND_LABELS, number>;

/** How much was recognised in a document. */
export function countDocument({ sheets, levers, glossary, warnings, leftOver }: Recognised): Found {
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    sheets: sheets.length,
    levers: levers.length,
    terms: glossary.length,
    sections: sum(sheets.map(({ sections }) => sections.length)),
    figures: sum([...sheets, ...levers].map(({ figures }) => figures.length)),
    amounts: sum(sheets.map(({ amounts }) => amounts.length)),
    warnings: warnings.length + sum([...sheets, ...levers].map((item) => item.warnings.length)),
    leftOverLines: sum(leftOver.map(({ from, to }) => to - from + 1)),
  };
}

const PLAN_LABELS: Record<FieldStatus, string> = {
  new: 'Nouveaux dans le catalogue',
  same: 'Déjà là, sans changement',
  changed: 'Déjà là, à compléter',
  conflict: 'Déjà là, dits autrement',
};

type Plan = Record<FieldStatus, number>;

/** How the sheets, levers and terms of an import stand to the catalogue. */
export function countPlan(items: ItemSummary[]): Plan {
  const plan: Plan = { new: 0, same: 0, changed: 0, conflict: 0 };
  for (const { status } of items) plan[status] += 1;
  return plan;
}

/** Counts as lines of a table, numbers to the right. */
export function tableLines(found: Found, plan?: Plan): string[] {
  const rows = (labels: Record<string, string>, counts: Record<string, number>) =>
    Object.entries(labels).map(([key, label]) => [label, formatNumber(counts[key] ?? 0)] as const);
  const groups = [rows(FOUND_LABELS, found), ...(plan ? [rows(PLAN_LABELS, plan)] : [])];
  const all = groups.flat();
  const [label, number] = [0, 1].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return groups
    .map((group) =>
      group.map(([name, count]) => `${name.padEnd(label ?? 0)}  ${count.padStart(number ?? 0)}`),
    )
    .flatMap((group, rank) => (rank === 0 ? group : ['', ...group]));
}
