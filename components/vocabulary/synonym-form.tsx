import { ErrorSummary, type FormFault } from '@/components/ui/error-summary';
import type { TermValues } from '@/lib/publishing/vocabulary/model';
import { TermControl } from './term-control';
import { TERM_FIELDS } from './term-fields';

/** A line of synonyms being written. It saves nothing: it leads to the same page, which then shows what it would do. */
export function SynonymForm({
  values,
  version,
  faults,
  isTried,
}: {
  values: TermValues;
  /** The one that was opened; null: a new line. */
  version: number | null;
  faults: FormFault[];
  /** Its effect is shown below: saving it is what comes next. */
  isTried: boolean;
}) {
  return (
    <form method="get" aria-label="Ligne de synonymes" className="max-w-[44rem] space-y-5" noValidate>
      <ErrorSummary faults={faults} />
      {version !== null && <input type="hidden" name="version" value={version} />}
      {TERM_FIELDS.synonyms.map((field) => (
        <TermControl
          key={`${field.name} ${values[field.name]}`}
          field={{ ...field, maxLength: 1200 }}
          value={values[field.name] ?? ''}
          error={faults.find(({ id }) => id === field.name)?.message}
        />
      ))}
      <button type="submit" className={`button ${isTried ? 'button-quiet' : ''}`}>
        Voir l’effet sur les recherches
      </button>
    </form>
  );
}
