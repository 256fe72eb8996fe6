'use client';

import { useState } from 'react';
import { hueOf } from '@/components/initiative/sector-tag';
import { Field } from '@/components/ui/field';
import { PICTOGRAM_NAMES, Pictogram } from '@/components/ui/pictogram';

/** Every thirty degrees: without scripts, it is the scale that a number is read on. */
const HUES = Array.from({ length: 12 }, (_, index) => index * 30);

/**
 * The colour and the pictogram of a sector. Only the hue is chosen: lightness and strength are those of all sectors, so that
 * any of them can be read, in the light and in the dark.
 */
export function SectorLook({
  label,
  hue,
  icon,
  errors,
}: {
  label: string;
  hue: string;
  icon: string;
  errors: { hue?: string; icon?: string };
}) {
  const [look, setLook] = useState({ hue, icon });
  const shown = Number(look.hue) || 0;
  return (
    <div className="space-y-5">
      <Field
        id="hue"
        label="Teinte"
        help="Un nombre de 0 à 360, sur l’échelle ci-dessous. Le texte reste lisible quelle qu’elle soit."
        error={errors.hue}
      >
        {(control) => (
          <input
            {...control}
            name="hue"
            className="field max-w-[8rem]"
            inputMode="numeric"
            autoComplete="off"
            required
            defaultValue={hue}
            onChange={({ target }) => setLook({ ...look, hue: target.value })}
          />
        )}
      </Field>
      <p className="flex flex-wrap gap-1" aria-hidden="true">
        {HUES.map((step) => (
          <span key={step} style={hueOf({ hue: step })} className="sector rounded px-2 py-0.5 text-[0.84rem]">
            {step}
          </span>
        ))}
      </p>
      <fieldset>
        <legend className="mb-1 font-semibold">Pictogramme</legend>
        {errors.icon && <p className="mb-1 font-semibold text-warn">{errors.icon}</p>}
        <div id="icon" className="flex flex-wrap gap-x-4 gap-y-1">
          {PICTOGRAM_NAMES.map((name) => (
            <label key={name} className="inline-flex min-h-9 cursor-pointer items-center gap-1.5">
              <input
                type="radio"
                name="icon"
                value={name}
                defaultChecked={name === icon}
                onChange={() => setLook({ ...look, icon: name })}
              />
              <Pictogram name={name} size={22} />
              <span className="text-[0.88rem]">{PICTOGRAM_LABELS[name] ?? name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p>
        <span className="mr-2 font-semibold">Aperçu</span>
        <span
          style={hueOf({ hue: shown })}
          className="sector inline-flex min-h-7 items-center gap-1.5 rounded-full py-0.5 pl-2 pr-3 text-[0.86rem] font-semibold"
        >
          <Pictogram name={look.icon} size={16} />
          {label || 'Nom du secteur'}
        </span>
      </p>
    </div>
  );
}

const PICTOGRAM_LABELS: Record<string, string> = {
  baby: 'bébé',
  backpack: 'sac à dos',
  bell: 'cloche',
  bike: 'vélo',
  book: 'livre',
  carrot: 'carotte',
  drama: 'théâtre',
  handshake: 'poignée de main',
  heart: 'cœur',
  house: 'maison',
  landmark: 'monument',
  megaphone: 'porte-voix',
  monitor: 'écran',
  recycle: 'recyclage',
  scissors: 'ciseaux',
  sparkles: 'éclat',
  sprout: 'pousse',
  store: 'boutique',
  tree: 'arbres',
};
