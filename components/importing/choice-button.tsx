import type { ReactNode } from 'react';

export const CHOICE_LOOKS = {
  yes: 'button button-quiet min-h-9 px-3 py-1 text-[0.94rem]',
  other: 'inline-flex min-h-9 items-center px-2 text-[0.94rem] text-accent underline',
} as const;

/** One of the small buttons under a field: there are dozens in a page, and none shouts. */
export function ChoiceButton({
  value,
  name,
  look,
  children,
}: {
  value: 'accepted' | 'refused';
  /** The field, for those who hear the button out of the page. */
  name: string;
  look: keyof typeof CHOICE_LOOKS;
  children: ReactNode;
}) {
  return (
    <button type="submit" name="choix" value={value} className={CHOICE_LOOKS[look]}>
      {children}
      <span className="sr-only"> : {name}</span>
    </button>
  );
}
