/** A labelled text field with its help. The browser's own suggestions stay out of the way. */
export function TextField({
  id,
  name,
  label,
  help,
  value = '',
  type = 'search',
  maxLength,
}: {
  id: string;
  name: string;
  label: string;
  help?: string;
  value?: string;
  type?: 'search' | 'text';
  maxLength: number;
}) {
  return (
    <div className="min-w-0 flex-[1_1_14rem]">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type={type}
        className="field"
        defaultValue={value}
        maxLength={maxLength}
        autoComplete="off"
        aria-describedby={help ? `aide-${id}` : undefined}
      />
      {help && (
        <p id={`aide-${id}`} className="mt-1 text-[0.88rem] text-ink-soft">
          {help}
        </p>
      )}
    </div>
  );
}
