'use client';

import { useEffect, useRef, useState } from 'react';
import { Field } from '@/components/ui/field';
import type { Leaf } from '@/lib/publishing/form/shape';
import { countOf, withFrenchSpaces } from '@/lib/text/french';
import { type Place, useFormView, useOpening } from './form-view';

const SHORT = new Set<Leaf['type']>(['number', 'year', 'rank', 'month', 'day']);

/** A text of one line: words, a number, a date. The browser corrects none of them, and cuts nothing off. */
export function LineControl({ leaf, place }: { leaf: Leaf; place: Place }) {
  const { texts, fault } = useOpening(place);
  const { isSlugFixed } = useFormView();
  return (
    <Field
      id={place.name}
      label={withFrenchSpaces(leaf.label)}
      help={leaf.help && withFrenchSpaces(leaf.help)}
      error={fault}
      className={SHORT.has(leaf.type) ? 'max-w-60' : ''}
    >
      {(control) => (
        <input
          {...control}
          name={place.name}
          type="text"
          inputMode={leaf.type === 'year' || leaf.type === 'rank' ? 'numeric' : undefined}
          className="field"
          defaultValue={texts?.[0] ?? ''}
          readOnly={leaf.key === 'slug' && isSlugFixed}
          autoComplete="off"
        />
      )}
    </Field>
  );
}

/** A text of several lines, without form of its own; with a count where the public page has a limit. */
export function ParagraphControl({ leaf, place }: { leaf: Leaf; place: Place }) {
  const { texts, fault } = useOpening(place);
  const opening = texts?.[0] ?? '';
  const [length, setLength] = useState(opening.length);
  const field = useRef<HTMLTextAreaElement>(null);
  // What was typed before the scripts came counts too.
  useEffect(() => setLength(field.current?.value.length ?? 0), []);
  const countId = `compte-${place.name}`;
  return (
    <div>
      <Field
        id={place.name}
        label={withFrenchSpaces(leaf.label)}
        help={leaf.help && withFrenchSpaces(leaf.help)}
        error={fault}
      >
        {(control) => (
          <textarea
            {...control}
            aria-describedby={
              [control['aria-describedby'], leaf.counted && countId].filter(Boolean).join(' ') || undefined
            }
            ref={field}
            name={place.name}
            rows={leaf.counted ? 5 : 3}
            className="field"
            defaultValue={opening}
            onInput={(event) => setLength(event.currentTarget.value.length)}
          />
        )}
      </Field>
      {leaf.counted && <Count id={countId} length={length} limit={leaf.counted} />}
    </div>
  );
}

/** Seen at each letter; said aloud once the fingers pause, and only near the limit or beyond. */
function Count({ id, length, limit }: { id: string; length: number; limit: number }) {
  const [said, setSaid] = useState('');
  const words = countWords(length, limit);
  const isNear = length > limit * 0.9;
  useEffect(() => {
    const timer = setTimeout(() => setSaid(isNear ? words : ''), 1000);
    return () => clearTimeout(timer);
  }, [isNear, words]);
  return (
    <>
      <p
        id={id}
        className={`mt-1 text-[0.88rem] ${length > limit ? 'font-semibold text-warn' : 'text-ink-soft'}`}
      >
        {words}
      </p>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </>
  );
}

function countWords(length: number, limit: number): string {
  if (length > limit) return `${countOf(length - limit, 'caractère')} de trop, sur ${limit} au plus.`;
  return `${countOf(length, 'caractère')} sur ${limit} au plus.`;
}
