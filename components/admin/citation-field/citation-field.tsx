'use client';

import { Plus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useFieldText } from '@/components/admin/rich-text/use-field-text';
import { useIsScripted } from '@/components/admin/rich-text/use-is-scripted';
import { Field } from '@/components/ui/field';
import { type CiteSource, citeToText, textToCite } from '@/lib/catalogue/cite-text';
import type { Passage } from '@/lib/catalogue/schemas';
import { CITED_DOCUMENTS } from './cited-documents-id';
import { PassageChips } from './passage-chips';
import { PassagePicker } from './passage-picker';

/**
 * Where a fact comes from: one text field, `guide l. 12-30 ; plaquette p. 4`, which `textToCite` reads. With scripts, the
 * passages that it names are shown in words below it, and chosen from the documents.
 */
export function CitationField({
  id,
  name,
  label,
  help = <CitationHelp />,
  value,
  error,
  sources,
  isOptional = false,
}: {
  id: string;
  name: string;
  label: ReactNode;
  help?: ReactNode;
  value: string;
  error?: string | null;
  sources: CiteSource[];
  isOptional?: boolean;
}) {
  const field = useRef<HTMLInputElement>(null);
  const { text, write } = useFieldText(field, value);
  const [isPicking, setIsPicking] = useState(false);
  const [isTyping, setIsTyping] = useState(false);
  const isScripted = useIsScripted();
  const read = textToCite(text, sources);
  const passages = read.ok ? read.value : [];

  const add = (passage: Passage) => {
    const typed = text.trim().replace(/;$/, '').trim();
    write([typed, citeToText([passage])].filter(Boolean).join(' ; '));
  };
  const remove = (passage: Passage) => {
    write(citeToText(passages.filter((other) => citeToText([other]) !== citeToText([passage]))));
    field.current?.focus();
  };

  return (
    <div>
      <Field id={id} label={label} help={help} error={error} isOptional={isOptional}>
        {(control) => (
          <input
            {...control}
            ref={field}
            name={name}
            defaultValue={value}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onFocus={() => setIsTyping(true)}
            onBlur={() => setIsTyping(false)}
            className="field"
          />
        )}
      </Field>
      <div role="status">
        {!isTyping && !read.ok && text !== value && (
          <p className="mt-1 text-[0.9rem] text-warn">{read.error}</p>
        )}
      </div>
      {isScripted && (
        <>
          <PassageChips passages={passages} sources={sources} onRemove={remove} />
          <button type="button" className="button button-quiet mt-2" onClick={() => setIsPicking(true)}>
            <Plus aria-hidden="true" className="size-4" />
            Ajouter un passage
          </button>
          {isPicking && <PassagePicker sources={sources} onPick={add} onClosed={() => setIsPicking(false)} />}
        </>
      )}
    </div>
  );
}

function CitationHelp() {
  return (
    <>
      Le document, puis ses lignes ou ses pages ; un point-virgule entre deux passages. Exemple :
      reperess-2016 l. 3562-3600 ; plaquette l. 4.{' '}
      <a href={`#${CITED_DOCUMENTS}`}>Identifiants des documents</a>
    </>
  );
}
