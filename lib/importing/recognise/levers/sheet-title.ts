import { quoted } from '@/lib/text/french';
import { straightened } from '../pattern';
import type { LeverRules, NamedThing } from './rules';
import type { Subject } from './subject';

/** What a title may be the name of, when it is not that of an initiative. */
const NAME_OF: Record<NamedThing, string> = {
  place: 'd’un lieu ou d’une collectivité',
  institution: 'd’une institution',
  person: 'd’une personne',
};

/**
 * The title of a sheet drawn from a passage: its subject, or the one initiative that its text names when the subject is none,
 * with what a person must be told.
 * @param text empty for a title that the document prints: it is not replaced
 */
export function sheetTitle(
  { name, isOf }: Subject,
  { text, place }: { text: string; place: string | null },
  rules: LeverRules,
): { title: string; doubt: string | null } {
  const thing = name === place ? 'place' : (isOf ?? thingNamed(name, rules));
  if (!thing) return { title: name, doubt: null };
  const [only, ...others] = initiativesIn(text, rules);
  if (only && others.length === 0) {
    const doubt = `Titre pris dans le texte, qui parle d’abord de ${quoted(name)}\u00A0: vérifiez le nom de l’initiative.`;
    return { title: only, doubt };
  }
  const choice = only ? ` Le texte nomme ${[only, ...others].map(quoted).join(', ')}.` : '';
  const doubt = `Ce titre semble le nom ${NAME_OF[thing]}\u00A0: donnez à la fiche celui de l’initiative, ou écartez-la.${choice}`;
  return { title: name, doubt };
}

function thingNamed(name: string, { notInitiatives }: LeverRules): NamedThing | null {
  return notInitiatives.find(({ pattern }) => pattern.test(straightened(name)))?.isOf ?? null;
}

/** How far into a text the initiative that it names is looked for. */
const NAMED_WITHIN = 1500;

function initiativesIn(text: string, { initiativeNames }: LeverRules): string[] {
  const plain = straightened(text.slice(0, NAMED_WITHIN));
  const names = initiativeNames.flatMap((pattern) =>
    [...plain.matchAll(new RegExp(pattern, 'gmu'))].flatMap(({ 1: name }) => name?.trim() ?? []),
  );
  return [...new Set(names)];
}
