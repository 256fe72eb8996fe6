import type { ReactNode } from 'react';

/** What a control takes from its field: its identifier, its help and its fault. */
export type ControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

/** A labelled control with its help and, when it is wrong, what is wrong. The error summary links to `id`. */
export function Field({
  id,
  label,
  help,
  error,
  isOptional = false,
  className = '',
  children,
}: {
  id: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string | null;
  isOptional?: boolean;
  className?: string;
  children: (control: ControlProps) => ReactNode;
}) {
  const describedBy = [help && `aide-${id}`, error && `faute-${id}`].filter(Boolean).join(' ');
  return (
    <div className={`${error ? 'border-l-4 border-warn pl-3' : ''} ${className}`}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
        {isOptional && <span className="font-normal text-ink-soft"> (facultatif)</span>}
      </label>
      {help && (
        <p id={`aide-${id}`} className="mb-1 text-[0.88rem] text-ink-soft">
          {help}
        </p>
      )}
      {error && (
        <p id={`faute-${id}`} className="mb-1 font-semibold text-warn">
          <span className="sr-only">Erreur : </span>
          {error}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  );
}
