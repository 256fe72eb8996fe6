import type { ImportProgress } from '@/lib/importing/queries/model';
import { formatNumber } from '@/lib/text/french';

const DECIDED: Record<ImportProgress['byKind'][number]['kind'], { name: string; what: string }> = {
  initiative: { name: 'Fiches', what: 'fiches traitées' },
  lever: { name: 'Leviers', what: 'leviers traités' },
  term: { name: 'Termes', what: 'termes traités' },
};

/** Sheets, levers and terms of an import, each with its bar. */
export function ProgressByKind({ progress }: { progress: ImportProgress }) {
  return (
    <span className="flex flex-wrap gap-x-6 gap-y-1">
      {progress.byKind.map((ofKind) => (
        <KindProgress key={ofKind.kind} {...ofKind} />
      ))}
    </span>
  );
}

/** « Fiches 14 / 26 » and its bar. */
export function KindProgress({ kind, done, total }: ImportProgress['byKind'][number]) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <span aria-hidden="true">{DECIDED[kind].name}</span>
      <Progress done={done} total={total} what={DECIDED[kind].what} />
    </span>
  );
}

/** `what` names what is counted: « fiches traitées ». */
function Progress({ done, total, what }: { done: number; total: number; what: string }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <progress
        value={done}
        max={Math.max(total, 1)}
        aria-label={what}
        className="h-2.5 w-28 appearance-none overflow-hidden rounded-full border border-rule-strong bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
      />
      <span className="whitespace-nowrap tabular-nums">
        {formatNumber(done)}&nbsp;/&nbsp;{formatNumber(total)}
        <span className="sr-only"> {what}</span>
      </span>
    </span>
  );
}
