'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { EMPTY_FORM } from '@/components/ui/form-state';
import type { BulkAction } from '@/lib/publishing/bulk-model';
import { type EditionKind, KIND_SEGMENTS } from '@/lib/publishing/model';
import type { ListChoices } from '@/lib/publishing/queries/list-choices';
import type { ChosenEdition } from '@/lib/publishing/queries/list-chosen';
import { countOf } from '@/lib/text/french';
import { BulkNeeds } from './bulk-needs';
import { BulkReport } from './bulk-report';
import type { BulkState } from './bulk-state';
import { ACTION_WORDS } from './bulk-words';
import { ChosenList } from './chosen-list';
import { LIST_WORDS } from './list-words';

const START: BulkState = { ...EMPTY_FORM, outcomes: null };

/** Asks what an action needs and shows what it will change; once done, what became of each takes its place. */
export function BulkForm({
  kind,
  action,
  chosen,
  choices,
  back,
  send,
}: {
  kind: EditionKind;
  action: BulkAction;
  chosen: ChosenEdition[];
  choices: ListChoices;
  back: string;
  send: (state: BulkState, form: FormData) => Promise<BulkState>;
}) {
  const [state, submit, isSending] = useActionState(send, START);
  const words = ACTION_WORDS[action];
  if (state.outcomes) return <BulkReport kind={kind} outcomes={state.outcomes} />;
  return (
    <form action={submit} className="mt-4 max-w-[46rem] space-y-5" noValidate>
      <ErrorSummary faults={state.faults} />
      <p>{words.explanation}</p>
      <input type="hidden" name="genre" value={KIND_SEGMENTS[kind]} />
      <input type="hidden" name="action" value={words.slug} />
      <BulkNeeds action={action} state={state} choices={choices} />
      <ChosenList
        title={countOf(
          chosen.length,
          `${LIST_WORDS[kind].one} concerné${FEMININE[kind]}`,
          `${LIST_WORDS[kind].many} concerné${FEMININE[kind]}s`,
        )}
        chosen={chosen}
      />
      <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <button
          type="submit"
          className={`button ${TAKES_AWAY.has(action) ? 'button-warn' : ''}`}
          aria-disabled={isSending}
        >
          {words.button}
        </button>
        <a href={back}>Ne rien faire</a>
      </p>
    </form>
  );
}

/** The page is no longer where readers had it. */
const TAKES_AWAY = new Set<BulkAction>(['withdrawEdition', 'deleteEdition']);

const FEMININE: Record<EditionKind, string> = { initiative: 'e', lever: '' };
