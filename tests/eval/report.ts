import { type Finding, MEASURES, type Measure, tally } from '@/tests/eval/finding';
import { type Cost, megabytes, percent, shortfalls, thresholdOf } from '@/tests/eval/verdict';

/** What was found of one document, read from its text or from a PDF printed from it. */
export type DocumentReport = {
  document: string;
  from: 'txt' | 'pdf';
  /** How the PDF was laid out. */
  layout: string | null;
  cost: Cost | null;
  findings: Finding[];
};

const LABELS: Record<Measure, string> = {
  sheets: 'fiches : titre et bornes',
  forms: 'forme des fiches',
  pages: 'page imprimée',
  places: 'ligne du lieu',
  sections: 'sections : intitulé et nature',
  'section-lines': 'bornes des sections',
  figures: 'chiffres',
  amounts: 'montants',
  years: 'année des chiffres trouvés',
  funders: 'financeurs',
  contacts: 'contacts : blocs entiers',
  people: 'personnes',
  emails: 'courriels',
  phones: 'téléphones',
  websites: 'sites',
  addresses: 'adresses postales',
  levers: 'leviers : titre et bornes',
  actions: 'actions des leviers',
  examples: 'exemples des leviers',
  glossary: 'glossaire',
};

/** A table of one document, then what fails with its lines, then the verdict. */
export function toText(report: DocumentReport): string {
  const { findings, cost, from, layout } = report;
  const shown = MEASURES.filter((measure) => findings.some((one) => one.measure === measure));
  const rows = shown.map((measure) => {
    const { expected, right, given, invented, allowed, recall, inventedShare } = tally(findings, measure);
    const asked = thresholdOf(measure, from);
    return [
      LABELS[measure],
      `${right}/${expected}`,
      recall === null ? '' : percent(recall),
      asked.recall === null ? '' : `≥ ${percent(asked.recall)}`,
      `${invented}/${given}`,
      inventedShare === null ? '' : percent(inventedShare),
      asked.invented === null ? '' : `≤ ${percent(asked.invented)}`,
      allowed === 0 ? '' : `${allowed}`,
    ];
  });
  const short = shortfalls(findings, cost, from);
  return [
    `${report.document} (${from}${layout ? `, ${layout}` : ''})${cost ? ` : ${costOf(cost)}` : ''}`,
    table([['', 'justes', '', 'demandé', 'inventés', '', 'permis', 'discutables'], ...rows]),
    ...faultsOf(findings),
    short.length ? `En dessous : ${short.join(' ; ')}.` : 'Tout est au-dessus des seuils.',
    '',
  ].join('\n');
}

const costOf = ({ milliseconds, peakBytes }: Cost) =>
  `${(milliseconds / 1000).toFixed(2)} s, ${peakBytes === null ? 'mémoire inconnue' : `${megabytes(peakBytes)} Mo`}`;

const FAULTS: Partial<Record<Finding['outcome'], string>> = {
  wrong: 'faux',
  missed: 'manque',
  invented: 'en trop',
};

function faultsOf(findings: Finding[]): string[] {
  return findings.flatMap(({ measure, outcome, subject, line, what }) => {
    const fault = FAULTS[outcome];
    return fault ? [`  ${line ?? '?'}\t${fault}\t${measure}\t${subject} | ${what.replace(/\s+/g, ' ')}`] : [];
  });
}

/** Everything, for a program. */
export function toJson(reports: DocumentReport[]): string {
  const all = reports.map(({ findings, ...report }) => ({
    ...report,
    measures: Object.fromEntries(MEASURES.map((measure) => [measure, tally(findings, measure)])),
    shortfalls: shortfalls(findings, report.cost, report.from),
    faults: findings.filter(({ outcome }) => FAULTS[outcome]),
  }));
  return `${JSON.stringify(all, null, 2)}\n`;
}

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
