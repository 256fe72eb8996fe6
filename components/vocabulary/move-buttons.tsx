/** Two buttons that show a line of a list one place earlier or later. */
export function MoveButtons({
  action,
  label,
  fields,
  isFirst,
  isLast,
}: {
  action: (form: FormData) => Promise<void>;
  label: string;
  fields: Record<string, string | number>;
  isFirst: boolean;
  isLast: boolean;
}) {
  return (
    <form action={action} className="flex gap-1" aria-label={`Déplacer ${label}`}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {(['up', 'down'] as const).map((direction) => (
        <button
          key={direction}
          type="submit"
          name="sens"
          value={direction}
          className="button button-quiet min-h-9 px-3 disabled:border-rule disabled:bg-transparent disabled:text-rule-strong"
          disabled={direction === 'up' ? isFirst : isLast}
        >
          <span aria-hidden="true">{direction === 'up' ? '↑' : '↓'}</span>
          <span className="sr-only">
            {direction === 'up' ? 'Monter' : 'Descendre'} {label}
          </span>
        </button>
      ))}
    </form>
  );
}
