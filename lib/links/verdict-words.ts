import { withFrenchSpaces } from '@/lib/text/french';
import { formatParisDay } from '@/lib/text/paris-moment';
import { type FoundLink, isPassing, type LinkDetail, type LinkVerdict } from './model';

type Link = Omit<FoundLink, 'uses'>;

type VerdictWords = {
  /** Short, for a filter or a column. */
  label: string;
  /** In addresses: `?etat=disparu`. */
  slug: string;
  /** What was found, since when, and the cure. */
  sentence: (link: Link) => string;
};

const REPLACE = 'retirez le lien ou remplacez-le';
const LOOK = 'ouvrez le lien vous-même pour savoir s’il est encore bon';

/** What each verdict is called. */
export const VERDICT_WORDS: Record<LinkVerdict, VerdictWords> = {
  gone: { label: 'Disparu', slug: 'disparu', sentence: goneSentence },
  tls: {
    label: 'Connexion non sûre',
    slug: 'connexion-non-sure',
    sentence: (link) =>
      `${ofDetail(TLS_WORDS, link.detail, 'Ce site ne prouve pas qui il est')}${since(link)}, et les navigateurs mettent en garde contre lui : ${REPLACE}, ou prévenez qui tient ce site.`,
  },
  malformed: {
    label: 'Mal écrit',
    slug: 'mal-ecrit',
    sentence: ({ detail }) =>
      detail === 'credentials'
        ? 'Cette adresse contient un identifiant ou un mot de passe : retirez ce qui précède « @ ».'
        : 'Cette adresse est mal écrite, aucun navigateur ne peut l’ouvrir : corrigez-la.',
  },
  unreachable: { label: 'Sans réponse', slug: 'sans-reponse', sentence: unreachableSentence },
  moved: { label: 'Déplacé', slug: 'deplace', sentence: movedSentence },
  refused: {
    label: 'Fermé aux robots',
    slug: 'ferme-aux-robots',
    sentence: (link) =>
      `${ofDetail(REFUSED_WORDS, link.detail, 'Ce site n’a pas laissé vérifier ce lien')}${inBrackets(link.status)} : ${LOOK}.`,
  },
  slow: {
    label: 'Lent',
    slug: 'lent',
    sentence: (link) =>
      `Cette page met plus de cinq secondes à répondre${on(link)} : gardez le lien s’il n’en existe pas de meilleur.`,
  },
  ok: { label: 'Bon', slug: 'bon', sentence: (link) => `Ce lien est bon${on(link)}.` },
  unchecked: {
    label: 'À vérifier',
    slug: 'a-verifier',
    sentence: () => 'Ce lien n’a pas encore été vérifié : il le sera à la prochaine vérification.',
  },
};

const TLS_WORDS: Partial<Record<LinkDetail, string>> = {
  expired: 'Le certificat de ce site est périmé',
  other_name: 'Le certificat de ce site est celui d’un autre',
  self_signed: 'Le certificat de ce site n’est garanti par personne',
};

const REFUSED_WORDS: Partial<Record<LinkDetail, string>> = {
  login: 'Cette page demande de se connecter',
  robots: 'Ce site refuse les robots, donc cette vérification',
  too_many_requests: 'Ce site demande qu’on l’interroge moins souvent',
  cookies: 'Ce site ne s’ouvre qu’à qui accepte ses cookies',
  port: 'Cette adresse contient un numéro de port que la vérification ne suit pas',
};

const UNREACHABLE_WORDS: Partial<Record<LinkDetail, string>> = {
  dns_down: 'Le nom de ce site n’a pas pu être trouvé',
  timeout: 'Ce site n’a pas répondu à temps',
  connection: 'Ce site refuse ou coupe la connexion',
  protocol: 'Ce site donne une réponse qui ne se lit pas',
  server: 'Ce site est en panne',
  loop: 'Cette adresse renvoie à elle-même sans fin',
  too_many_redirects: 'Cette adresse renvoie d’une page à l’autre plus de cinq fois',
  bad_redirect: 'Cette adresse renvoie à une autre qui est mal écrite',
  private_address: 'Cette adresse mène à un réseau privé, que le public ne peut pas atteindre',
};

/** What was found at the end of `link`, and what to do about it. */
export function sentenceOf(link: Link): string {
  return withFrenchSpaces(VERDICT_WORDS[link.verdict].sentence(link));
}

/** The verdict that an address names, as in `?etat=disparu`; null for anything else. */
export function verdictOfSlug(slug: string | undefined): LinkVerdict | null {
  const found = Object.entries(VERDICT_WORDS).find(([, words]) => words.slug === slug);
  return found ? (found[0] as LinkVerdict) : null;
}

function goneSentence(link: Link): string {
  if (link.detail === 'dns')
    return `Le nom de ce site n’existe plus${inBrackets(null, since(link))} : ${REPLACE}.`;
  return `Cette page n’existe plus${inBrackets(link.status, since(link))} : ${REPLACE}.`;
}

function unreachableSentence(link: Link): string {
  const { status, detail, checkedAt } = link;
  const words = ofDetail(UNREACHABLE_WORDS, detail, 'Ce site ne répond pas');
  if (isPassing(link)) {
    const when = checkedAt ? ` le ${formatParisDay(checkedAt)}` : '';
    return `${words}${inBrackets(status, when)} : ce n’est peut-être qu’une panne, rien à faire avant la prochaine vérification.`;
  }
  const found = `${words}${inBrackets(status, since(link))}`;
  if (detail === 'private_address') return `${found} : ${REPLACE}.`;
  return `${found} : ouvrez le lien vous-même ; s’il ne mène à rien, retirez-le ou remplacez-le.`;
}

function movedSentence({ url, movedTo }: Link): string {
  return movedTo && isHome(movedTo) && !isHome(url)
    ? 'Cette adresse mène désormais à la page d’accueil du site : cherchez-y la page, qui a sans doute disparu.'
    : 'Cette page a changé d’adresse pour de bon : remplacez le lien par sa nouvelle adresse.';
}

function isHome(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
}

function ofDetail(
  words: Partial<Record<LinkDetail, string>>,
  detail: string | null,
  otherwise: string,
): string {
  return Object.entries(words).find(([known]) => known === detail)?.[1] ?? otherwise;
}

/** « (404 depuis le 3 mai 2026) » */
function inBrackets(status: number | null, when = ''): string {
  const said = `${status ?? ''}${when}`.trim();
  return said === '' ? '' : ` (${said})`;
}

function since({ brokenSince }: Link): string {
  return brokenSince ? ` depuis le ${formatParisDay(brokenSince)}` : '';
}

function on({ checkedAt }: Link): string {
  return checkedAt ? ` (vérifié le ${formatParisDay(checkedAt)})` : '';
}
