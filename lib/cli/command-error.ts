/** A command cannot go on, and its message is the sentence that says so to whoever launched it. Exit code 1. */
export class CommandError extends Error {
  override name = 'CommandError';
}

const SYSTEM_SENTENCES: Record<string, (path: string) => string> = {
  EACCES: (path) =>
    `Accès refusé à ${path} : ce fichier appartient sans doute à un autre utilisateur (le catalogue a-t-il été lancé par root ?). Rendez-le lisible, ou relancez avec le même utilisateur.`,
  EPERM: (path) => `Opération refusée sur ${path} : relancez avec l'utilisateur à qui appartient le dossier.`,
  EROFS: (path) => `Le disque est en lecture seule : impossible d'écrire ${path}.`,
  ENOSPC: () => 'Le disque est plein : faites de la place, puis relancez.',
  EMFILE: () => 'Trop de fichiers ouverts : relevez la limite (ulimit -n), puis relancez.',
};

/** What to print for anything that was thrown: a sentence where there is one, the details of a fault otherwise. */
export function sentenceFor(error: unknown, { detailed = false } = {}): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof CommandError) return error.message;
  const { code = '', path = '' } = error as NodeJS.ErrnoException;
  const sentence = SYSTEM_SENTENCES[code];
  if (sentence && !detailed) return sentence(path);
  return detailed
    ? (error.stack ?? error.message)
    : `Erreur inattendue : ${error.message} (LOG_LEVEL=debug pour le détail)`;
}
