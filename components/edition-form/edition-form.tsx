'use client';

import { useRef, useState } from 'react';
import { CitedDocuments } from '@/components/admin/citation-field/cited-documents';
import { FORMS } from '@/lib/publishing/form/forms';
import { KIND_SEGMENTS } from '@/lib/publishing/model';
import { FormGroups } from './form-groups';
import { type FormView, FormViewContext } from './form-view';
import { HistoryPart } from './history-part';
import { LocalCopyOffer } from './local-copy-offer';
import { SaveBar } from './save-bar';
import { serverClock } from './server-clock';
import { useAutosave } from './use-autosave';

/** Whose form it is, on what, and when the server made it. */
export type OpenedForm = {
  path: string;
  token: string;
  userId: string;
  editionId: number;
  baseVersion: number;
  /** Milliseconds: now, and when the text that is shown was written. */
  renderedAt: number;
  shownAt: number;
  canSubmit: boolean;
};

/**
 * The long form of a sheet or a lever. Plain controls in a plain form: without scripts, each button sends it whole and the
 * server gives it back as it is to be.
 */
export function EditionForm(given: { view: FormView; opened: OpenedForm }) {
  // Whatever the page learns later, the form stays on what it was opened with: nothing is written under the fingers.
  const [{ view, opened }] = useState(given);
  const form = useRef<HTMLFormElement>(null);
  const [clock] = useState(() => serverClock(opened.renderedAt));
  const { path, token, baseVersion, userId, editionId, shownAt } = opened;
  const [address, copyKey] = [`${path}/copie`, `${userId}:${editionId}`];
  const kept = useAutosave(form, { address, token, baseVersion, copyKey, clock });
  const groups = FORMS[view.kind];
  return (
    <FormViewContext value={view}>
      <LocalCopyOffer {...{ form, kind: view.kind, copyKey, shownAt, address, token, clock }} />
      <div className="mt-6 gap-10 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
        <nav aria-label="Parties du formulaire" className="hidden lg:block">
          <ol className="sticky top-4 space-y-1 text-[0.94rem]">
            {[...groups, { id: 'historique', title: 'Enregistrer' }].map(({ id, title }) => (
              <li key={id}>
                <a href={`#partie-${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <form
          ref={form}
          id="formulaire"
          action={`${path}/enregistrer`}
          method="post"
          noValidate
          autoComplete="off"
          className="min-w-0 space-y-10"
          onKeyDown={keepFromSending}
        >
          {/* What Enter does in a field of one line, where no script runs: the text is kept, and nothing saved. */}
          <button
            type="submit"
            name="intention"
            value="garder"
            className="sr-only"
            tabIndex={-1}
            aria-hidden="true"
          >
            Garder ce texte
          </button>
          <input type="hidden" name="jeton" value={token} />
          <input type="hidden" name="base" value={baseVersion} />
          <FormGroups groups={groups} />
          <CitedDocuments sources={view.sources} />
          <HistoryPart view={view} canSubmit={opened.canSubmit} of={KIND_SEGMENTS[view.kind]} />
          <SaveBar kept={kept} />
          <input type="hidden" name="fin" value="1" />
        </form>
      </div>
    </FormViewContext>
  );
}

/** With scripts, Enter in a field of one line does nothing: pressing it by mistake must not leave the page. */
function keepFromSending(event: React.KeyboardEvent): void {
  const { target } = event;
  if (event.key === 'Enter' && target instanceof HTMLInputElement && target.type !== 'submit')
    event.preventDefault();
}
