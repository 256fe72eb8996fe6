import type { ComponentProps, ReactNode } from 'react';

/** A labelled text field with its help. The browser's own suggestions stay out of the way. `children` stand over what follows it. */
export function TextField({
  id,
  name,
  label,
  help,
  value = '',
  type = 'search',
  maxLength,
  input,
  children,
}: {
  id: string;
  name: string;
  label: string;
  help?: string;
  value?: string;
  type?: 'search' | 'text';
  maxLength: number;
  input?: ComponentProps<'input'>;
  children?: ReactNode;
}) {
  return (
    <div className="min-w-0 flex-[1_1_14rem]">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          name={name}
          type={type}
          className="field"
          defaultValue={value}
          maxLength={maxLength}
          autoComplete="off"
          aria-describedby={help ? `aide-${id}` : undefined}
          {...input}
        />
        {children}
      </div>
      {help && (
        <p id={`aide-${id}`} className="mt-1 text-[0.88rem] text-ink-soft">
          {help}
        </p>
      )}
    </div>
  );
}
