import { AUDIENCE_LABELS, type Audience } from '@/lib/catalogue/model';

/**
 * « Je suis… »: leaves on the page, and on paper, the actions of one kind of authority. Native radio buttons and style
 * rules only: it needs no script.
 */
export function AudienceChooser({ audiences }: { audiences: Audience[] }) {
  if (audiences.length < 2) return null;
  const rules = audiences
    .map(
      (audience) =>
        `.actions:has(#pour-${audience}:checked) li[data-audiences]:not([data-audiences~="${audience}"]){display:none}`,
    )
    .join('');
  return (
    <fieldset className="mt-3 print:hidden">
      <style>{rules}</style>
      <legend className="font-semibold">Montrer les actions pour</legend>
      <div className="mt-1.5 flex flex-wrap gap-2">
        <Choice id="pour-toutes" label="Tout le monde" isDefault />
        {audiences.map((audience) => (
          <Choice key={audience} id={`pour-${audience}`} label={AUDIENCE_LABELS[audience]} />
        ))}
      </div>
    </fieldset>
  );
}

function Choice({ id, label, isDefault = false }: { id: string; label: string; isDefault?: boolean }) {
  return (
    <label
      htmlFor={id}
      className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-rule-strong bg-surface px-3 text-[0.95rem] has-checked:border-ink has-checked:bg-marker has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
    >
      <input type="radio" name="pour" id={id} defaultChecked={isDefault} className="accent-ink" />
      {label}
    </label>
  );
}
