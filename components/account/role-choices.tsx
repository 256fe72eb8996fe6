import { ROLE_LABELS, ROLE_PURPOSES, ROLES, type Role } from '@/lib/accounts/actor';

/** The roles, each with what it is for. */
export function RoleChoices({ legend, chosen, error }: { legend: string; chosen: Role; error?: string }) {
  return (
    <fieldset aria-describedby={error ? 'faute-role' : undefined}>
      <legend className="mb-1 font-semibold">{legend}</legend>
      {error && (
        <p id="faute-role" className="mb-1 font-semibold text-warn">
          {error}
        </p>
      )}
      <div className="space-y-1.5">
        {ROLES.map((role) => (
          <label key={role} htmlFor={`role-${role}`} className="flex gap-3">
            <input
              type="radio"
              id={`role-${role}`}
              name="role"
              value={role}
              defaultChecked={role === chosen}
              className="mt-1 size-5 shrink-0 accent-accent"
            />
            <span>
              <strong>{ROLE_LABELS[role]}</strong>
              <span className="block text-[0.92rem] text-ink-soft">{ROLE_PURPOSES[role]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
