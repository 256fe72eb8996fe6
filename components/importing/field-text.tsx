import { ChangedWords } from '@/components/admin/difference/changed-words';
import { Markdown } from '@/components/ui/markdown';
import type { ItemSummary } from '@/lib/importing/queries/model';
import { changedWords, isRewritten, sayValue } from '@/lib/importing/review/field-words';
import { splitField } from '@/lib/importing/review/split-field';
import { withFrenchSpaces } from '@/lib/text/french';
import type { PlannedField } from './review-view';

/** The text that the choice is about: the document's, the words that it would change, or what someone wrote in its place. */
export function FieldText({ kind, field }: { kind: ItemSummary['kind']; field: PlannedField }) {
  const { status, decision, now, proposed } = field;
  // The links to its lines say it all.
  if (splitField(field.field).root === 'passages') return null;
  if (decision?.choice === 'edited') return <PlainText field={field.field} value={decision.value} />;
  const isRefused = decision?.choice === 'refused';
  if (status === 'new' || status === 'same')
    return <PlainText field={field.field} value={proposed} isDim={isRefused} />;
  const words = changedWords(kind, field.field, now, proposed);
  if (isRewritten(words))
    return (
      <div className="min-w-0">
        <p className="mt-1.5 text-[0.88rem] font-semibold">Le document</p>
        <PlainText field={field.field} value={proposed} isDim={isRefused} />
        <p className="mt-2.5 text-[0.88rem] font-semibold">Le catalogue</p>
        <PlainText field={field.field} value={now} isDim={!isRefused} />
      </div>
    );
  return (
    <div className="mt-1.5 max-w-[68ch] min-w-0 wrap-anywhere whitespace-pre-wrap">
      <ChangedWords words={words} />
    </div>
  );
}

function PlainText({ field, value, isDim = false }: { field: string; value: unknown; isDim?: boolean }) {
  const text = sayValue(field, value);
  const tone = isDim ? 'text-ink-soft' : '';
  return field.startsWith('sections.') ? (
    <Markdown text={text} className={`mt-1 min-w-0 wrap-anywhere ${tone}`} />
  ) : (
    <p className={`mt-1 max-w-[68ch] min-w-0 wrap-anywhere whitespace-pre-wrap ${tone}`}>
      {withFrenchSpaces(text)}
    </p>
  );
}
