import { createContext, type ReactNode, useContext } from 'react';
import type { CiteSource } from '@/lib/catalogue/cite-text';
import type { FormFields } from '@/lib/publishing/form/form-fields';
import type { EditionKind } from '@/lib/publishing/model';

/** Something to pick: a sector, a territory among the answers of a search. */
export type Choice = { value: string; label: string };

/** All that the form shows besides its own words. */
export type FormView = {
  kind: EditionKind;
  /** The texts of its controls by name, as they are when it opens. */
  fields: FormFields;
  /** What is wrong, by the name of the control. */
  faults: Record<string, string>;
  sources: CiteSource[];
  vocabulary: { sectors: Choice[]; types: Choice[]; levers: Choice[] };
  /** What identifiers of territories and sheets are called. */
  names: Record<string, string>;
  /** Answers to what is typed in a search field, by the name of its control. */
  answers: Record<string, Choice[]>;
  /** What readers propose for a field, and links that were found broken in it, by the path of the field. */
  corrections: Record<string, ReactNode>;
  links: Record<string, ReactNode>;
  /** The address of a page that was online once does not move. */
  isSlugFixed: boolean;
};

export const FormViewContext = createContext<FormView | null>(null);

export function useFormView(): FormView {
  const view = useContext(FormViewContext);
  if (!view) throw new Error('FormViewContext est absent');
  return view;
}

/**
 * Which control to show: `name` is the one it is sent under, and `from` the one it had when the form opened. They differ once
 * rows have moved; `from` is null in a row that was just added.
 */
export type Place = { name: string; from: string | null };

export function inside({ name, from }: Place, key: string): Place {
  return { name: `${name}.${key}`, from: from && `${from}.${key}` };
}

/** The texts that a control opens with, and what is wrong with them. */
export function useOpening({ from }: Place): { texts: string[] | undefined; fault: string | undefined } {
  const { fields, faults } = useFormView();
  return from === null
    ? { texts: undefined, fault: undefined }
    : { texts: fields[from], fault: faults[from] };
}
