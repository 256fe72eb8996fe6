import { ROLE_LABELS, ROLE_PURPOSES, type Role } from '@/lib/accounts/actor';
import { env } from '@/lib/env';
import type { Mail } from './send-mail';

/** The address of a page of this site, as a mail must give it. */
export function publicAddress(path: string): string {
  return `${env().SITE_URL}${path}`;
}

/** Invites someone to open an account. */
export function invitationMail({ to, role, link }: { to: string; role: Role; link: string }): Mail {
  return {
    to,
    subject: 'Votre accès à l’espace de l’équipe – ESS en quartiers',
    text: `Bonjour,

Vous êtes invité·e à rejoindre l’équipe qui tient le catalogue « ESS en quartiers », avec le rôle « ${ROLE_LABELS[role]} » : ${ROLE_PURPOSES[role].toLowerCase()}

Pour ouvrir votre compte, choisissez un nom et un mot de passe à cette adresse, dans les sept jours :

${link}

Ce lien ne sert qu’une fois. Si vous n’attendiez pas cette invitation, ne faites rien : il ne se passera rien.
`,
  };
}

/** Lets someone choose another password. */
export function resetMail({ to, link }: { to: string; link: string }): Mail {
  return {
    to,
    subject: 'Choisir un nouveau mot de passe – ESS en quartiers',
    text: `Bonjour,

Quelqu’un, vous sans doute, a demandé à changer le mot de passe de votre compte du catalogue « ESS en quartiers ». Choisissez-en un autre à cette adresse, dans l’heure :

${link}

Ce lien ne sert qu’une fois. Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.
`,
  };
}
