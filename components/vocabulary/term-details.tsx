import type { TermValues, VocabularyName } from '@/lib/publishing/vocabulary/model';
import { TERM_FIELDS } from './term-fields';

/** A term for whoever may read it and not change it. */
export function TermDetails({ name, values }: { name: VocabularyName; values: TermValues }) {
  const shown = TERM_FIELDS[name].filter((field) => values[field.name]);
  return (
    <dl className="max-w-[44rem] space-y-3">
      {shown.map(({ name: field, label, choices }) => (
        <div key={field}>
          <dt className="font-semibold">{label}</dt>
          <dd className="whitespace-pre-line break-words">
            {choices?.find(({ value }) => value === values[field])?.label ?? values[field]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
