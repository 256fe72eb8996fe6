'use client';

import { formatHour } from '@/lib/text/french';
import type { Kept } from './use-autosave';

/** What saves, always at hand, and where the text stands. */
export function SaveBar({ kept }: { kept: Kept }) {
  return (
    <div className="sticky bottom-0 z-10 -mx-2 flex flex-wrap items-center gap-x-3 gap-y-2 border-t-2 border-ink bg-ground px-2 py-2">
      <button type="submit" name="intention" value="enregistrer" className="button">
        Enregistrer
      </button>
      <button
        type="submit"
        name="intention"
        value="enregistrer-et-continuer"
        className="button button-quiet max-sm:hidden"
      >
        Enregistrer et continuer
      </button>
      <p className="min-w-0 flex-[1_1_9rem] text-[0.9rem] text-ink-soft">{stateWords(kept)}</p>
      {/* Said aloud when something goes wrong, not at each message. */}
      <p role="status" className="sr-only">
        {kept.type === 'failed' ? FAILED[kept.why] : ''}
      </p>
    </div>
  );
}

function stateWords(kept: Kept): string {
  switch (kept.type) {
    case 'untouched':
      return '';
    case 'typed':
      return 'Modifications non enregistrées.';
    case 'kept':
      return `Brouillon gardé à ${formatHour(kept.at)}, pas encore enregistré.`;
    case 'failed':
      return FAILED[kept.why];
  }
}

const FAILED: Record<Extract<Kept, { type: 'failed' }>['why'], string> = {
  lost: 'Le serveur ne répond pas\u00a0: votre texte est gardé dans ce navigateur, et sera renvoyé.',
  signedOut:
    'Votre session est finie\u00a0: votre texte est gardé dans ce navigateur. Enregistrez\u00a0: il le sera aussi sur le serveur, et vous pourrez vous reconnecter.',
  late: 'Cette page est aussi ouverte dans une autre fenêtre, où vous avez écrit depuis. Votre texte d’ici est gardé dans ce navigateur\u202f; n’en gardez qu’une.',
  refused:
    'Ce texte est trop long pour être gardé en brouillon\u00a0: il l’est dans ce navigateur. Enregistrez-le.',
};
