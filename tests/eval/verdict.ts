import { type Finding, type Measure, tally } from '@/tests/eval/finding';

/** What a run of the recogniser took. */
export type Cost = { milliseconds: number; peakBytes: number | null };

/** What the issue asks of a run, and by how much a PDF printed from the same text may be under it. */
const RECALL: Partial<Record<Measure, number>> = {
  sheets: 1,
  sections: 0.98,
  figures: 0.95,
  amounts: 0.97,
  contacts: 1,
  places: 1,
};
const INVENTED: Partial<Record<Measure, number>> = { figures: 0.02, amounts: 0.02 };
const PDF_SLACK = 0.03;
const COST = { milliseconds: 5000, peakBytes: 300 * 1024 * 1024 };

export type Threshold = { recall: number | null; invented: number | null };

export function thresholdOf(measure: Measure, from: 'txt' | 'pdf'): Threshold {
  const slack = from === 'pdf' ? PDF_SLACK : 0;
  const [recall, invented] = [RECALL[measure], INVENTED[measure]];
  return {
    recall: recall === undefined ? null : recall - slack,
    invented: invented === undefined ? null : invented + slack,
  };
}

/** What is below the thresholds, in French; nothing when all is well. */
export function shortfalls(findings: Finding[], cost: Cost | null, from: 'txt' | 'pdf'): string[] {
  const measures = [...new Set(findings.map(({ measure }) => measure))];
  return [
    ...measures.flatMap((measure) => {
      const asked = thresholdOf(measure, from);
      const { recall, inventedShare } = tally(findings, measure);
      return [
        ...(asked.recall !== null && recall !== null && recall < asked.recall
          ? [`${measure} : ${percent(recall)} trouvés, ${percent(asked.recall)} demandés`]
          : []),
        ...(asked.invented !== null && inventedShare !== null && inventedShare > asked.invented
          ? [`${measure} : ${percent(inventedShare)} inventés, ${percent(asked.invented)} au plus`]
          : []),
      ];
    }),
    ...(cost ? tooMuch(cost, from) : []),
  ];
}

/** A PDF takes the time that its drawing asks for; the memory is the same for all. */
function tooMuch({ milliseconds, peakBytes }: Cost, from: 'txt' | 'pdf'): string[] {
  return [
    ...(from === 'txt' && milliseconds > COST.milliseconds
      ? [`durée : ${(milliseconds / 1000).toFixed(1)} s, 5 s au plus`]
      : []),
    ...(peakBytes !== null && peakBytes > COST.peakBytes
      ? [`mémoire : ${megabytes(peakBytes)} Mo, 300 Mo au plus`]
      : []),
  ];
}

export const percent = (share: number) => `${(share * 100).toFixed(1).replace('.', ',')} %`;
export const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
