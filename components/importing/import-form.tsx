'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { Field } from '@/components/ui/field';
import { SOURCE_KIND_LABELS } from '@/lib/catalogue/model';
import { LIMITS } from '@/lib/importing/formats/limits';

/** What was chosen, to be shown again when the file was refused: browsers never keep the file itself. */
export type ImportChoices = {
  publication: 'connue' | 'nouvelle';
  source: string;
  titre: string;
  editeur: string;
  date: string;
  genre: string;
};

const HEAVIEST = LIMITS.fileBytes['.pdf'];
const TOO_HEAVY = 'Ce fichier est trop gros\u00a0: 60 Mo au plus. Choisissez-en un autre.';

/**
 * Brings a publication in: a file, and which publication it is. A plain form that the browser sends as it is; scripts only say
 * that the reading has begun.
 */
export function ImportForm({
  sources,
  chosen,
  faultyField,
}: {
  sources: { id: string; title: string }[];
  chosen: ImportChoices;
  faultyField: { id: string; message: string } | null;
}) {
  const [isReading, setIsReading] = useState(false);
  const [isTooHeavy, setIsTooHeavy] = useState(false);
  // Coming back by the browser's own button shows the page as it was left.
  useEffect(() => {
    const forget = () => setIsReading(false);
    window.addEventListener('pageshow', forget);
    return () => window.removeEventListener('pageshow', forget);
  }, []);
  const faultOf = (id: string) => (faultyField?.id === id ? faultyField.message : undefined);
  return (
    <form
      action="/admin/importations/envoi"
      method="post"
      encType="multipart/form-data"
      aria-labelledby="importer"
      autoComplete="off"
      className="group mt-4 max-w-[46rem] space-y-5"
      onSubmit={(event) => {
        if (isReading || isTooHeavy) event.preventDefault();
        else setIsReading(true);
      }}
    >
      <Field
        id="fichier"
        label="Fichier"
        help="Un PDF, ou le texte d’un PDF (.txt, UTF-8). 60 Mo au plus. Un PDF garde ses numéros de page et ses images."
        error={isTooHeavy ? TOO_HEAVY : faultOf('fichier')}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            name="fichier"
            accept=".pdf,.txt,application/pdf,text/plain"
            required
            className="field py-2"
            // Said before it is sent, so that a minute of sending is not lost.
            onChange={({ target }) => setIsTooHeavy((target.files?.[0]?.size ?? 0) > HEAVIEST)}
          />
        )}
      </Field>
      <fieldset>
        <legend className="mb-1 font-semibold">Quelle publication&nbsp;?</legend>
        <Choice value="nouvelle" chosen={chosen.publication}>
          Une publication que le catalogue ne connaît pas encore
        </Choice>
        <Choice value="connue" chosen={chosen.publication}>
          Un document du catalogue
        </Choice>
      </fieldset>
      <div className="space-y-4 group-has-[[value=connue]:checked]:hidden">
        <Field id="titre" label="Titre de la publication" error={faultOf('titre')}>
          {(control) => (
            <input {...control} name="titre" className="field" defaultValue={chosen.titre} maxLength={300} />
          )}
        </Field>
        <div className="grid items-end gap-4 sm:grid-cols-3">
          <Field id="editeur" label="Éditeur" error={faultOf('editeur')}>
            {(control) => (
              <input
                {...control}
                name="editeur"
                className="field"
                defaultValue={chosen.editeur}
                maxLength={200}
              />
            )}
          </Field>
          <Field id="date" label="Date" help="Une année ou un mois : 2016, 2016-09." error={faultOf('date')}>
            {(control) => (
              <input {...control} name="date" className="field" defaultValue={chosen.date} maxLength={10} />
            )}
          </Field>
          <Field id="genre" label="Genre" error={faultOf('genre')}>
            {(control) => (
              <select {...control} name="genre" className="field" defaultValue={chosen.genre}>
                {Object.entries(SOURCE_KIND_LABELS).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      </div>
      <div className="hidden group-has-[[value=connue]:checked]:block">
        <Field
          id="source"
          label="Document du catalogue"
          help="Les numéros de ligne ne valent que pour un même texte : une autre édition est une autre publication."
          error={faultOf('source')}
        >
          {(control) => (
            <select {...control} name="source" className="field" defaultValue={chosen.source}>
              <option value="">Choisir</option>
              {sources.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <p className="max-w-[62ch] text-ink-soft">
        Le document est lu, puis découpé en fiches, leviers et termes. Rien n’est écrit dans le
        catalogue&nbsp;: vous relisez chaque proposition en face de son passage. Ce qui n’a été rangé nulle
        part est montré aussi.
      </p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <button type="submit" className="button" aria-disabled={isReading || undefined}>
          Lire le document
        </button>
        <p role="status">{isReading ? 'Lecture du document…' : ''}</p>
      </div>
    </form>
  );
}

function Choice({
  value,
  chosen,
  children,
}: {
  value: ImportChoices['publication'];
  chosen: ImportChoices['publication'];
  children: ReactNode;
}) {
  return (
    <label className="flex min-h-11 items-center gap-2.5">
      <input
        type="radio"
        name="publication"
        value={value}
        defaultChecked={chosen === value}
        className="size-4.5 shrink-0"
      />
      {children}
    </label>
  );
}
