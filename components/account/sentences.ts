import { PASSWORD_MAX, PASSWORD_MIN, type PasswordFault } from '@/lib/accounts/password-policy';
import type { SignInFault } from '@/lib/accounts/sign-in';
import { countOf, withFrenchSpaces } from '@/lib/text/french';

/** « dans 15 minutes », « dans 1 minute », « dans 2 heures ». */
export function waitWords(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return `dans ${minutes < 120 ? countOf(minutes, 'minute') : countOf(Math.ceil(minutes / 60), 'heure')}`;
}

/** Too many tries, and when to try again. */
export function throttledSentence(waitSeconds: number): string {
  return `Trop d’essais se sont suivis. Réessayez ${waitWords(waitSeconds)}.`;
}

/** Why the e-mail and the password did not open a session. */
export function signInSentence(fault: SignInFault): string {
  switch (fault.kind) {
    case 'throttled':
      return throttledSentence(fault.waitSeconds);
    case 'refused':
      return 'Cette adresse et ce mot de passe ne vont pas ensemble, ou le compte est désactivé. Vérifiez-les, ou demandez un nouveau mot de passe.';
    case 'expired':
      return 'Cette connexion a trop attendu. Recommencez avec votre adresse et votre mot de passe.';
  }
}

/** Why the code did not. */
export function codeSentence(fault: SignInFault): string {
  if (fault.kind !== 'refused') return signInSentence(fault);
  return 'Ce code n’est pas le bon, ou il a expiré. Tapez celui que l’application affiche maintenant, ou un code de secours qui n’a pas servi.';
}

export const PASSWORD_SENTENCES: Record<PasswordFault, string> = {
  short: `Le mot de passe doit compter au moins ${PASSWORD_MIN} caractères : quelques mots qui ne vont pas ensemble font l’affaire.`,
  long: `Le mot de passe ne peut dépasser ${PASSWORD_MAX} caractères : raccourcissez-le.`,
  'own-email': 'Le mot de passe ne peut pas être votre adresse : choisissez-en un autre.',
  obvious: 'Ce mot de passe est l’un des premiers que l’on essaierait : choisissez-en un autre.',
  different: 'Les deux mots de passe ne sont pas les mêmes : tapez deux fois le même.',
};

export const WRONG_PASSWORD = 'Ce n’est pas votre mot de passe actuel.';
export const GONE_LINK =
  'Ce lien a déjà servi, a expiré ou n’a jamais été bon. Demandez-en un autre, rien n’a été changé.';

export const PASSWORD_HELP = withFrenchSpaces(
  `${PASSWORD_MIN} caractères au moins. Long vaut mieux que compliqué : quelques mots qui ne vont pas ensemble.`,
);
