'use client';

import { useId, useRef, useState } from 'react';
import { Field } from '@/components/ui/field';
import { ModalDialog } from './modal-dialog';
import { toLinkAddress } from './to-link-address';

/** Asks where a link leads; an empty answer takes the link away. */
export function LinkDialog({
  address,
  onChoose,
  onClosed,
}: {
  /** Where the link under the cursor leads; none yet. */
  address: string;
  onChoose: (address: string | null) => void;
  onClosed: () => void;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string | null>(null);

  const choose = () => {
    const typed = field.current?.value.trim() ?? '';
    const chosen = typed === '' ? null : toLinkAddress(typed);
    if (chosen === undefined) {
      setError(
        'Cette adresse ne mène nulle part : écrivez une adresse comme https://www.rtes.fr ou contact@rtes.fr.',
      );
      field.current?.focus();
      return null;
    }
    return () => onChoose(chosen);
  };

  return (
    <ModalDialog
      title={address ? 'Modifier le lien' : 'Ajouter un lien'}
      submitLabel="Valider le lien"
      onSubmit={choose}
      onClosed={onClosed}
    >
      <Field
        id={id}
        label="Adresse"
        help={address ? 'Videz ce champ pour retirer le lien.' : 'Page web ou adresse électronique.'}
        error={error}
      >
        {(control) => (
          <input
            {...control}
            ref={field}
            defaultValue={address}
            inputMode="url"
            autoComplete="off"
            autoCapitalize="none"
            className="field"
          />
        )}
      </Field>
    </ModalDialog>
  );
}
