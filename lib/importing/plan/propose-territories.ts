import type { Prisma } from '@/lib/db/generated/client';
import type { DocumentLine } from '@/lib/importing/document';
import type { RecognisedSheet } from '@/lib/importing/recognise/model';
import { foldName } from '@/lib/territory/fold-name';
import { KIND_LABELS } from '@/lib/territory/model';
import { fold } from '@/lib/text/fold';
import { findDistricts, findNamed, type NamedTerritory } from './find-named';
import type { SuggestedTerritory } from './model';
import { type PlaceName, readPlaceNames } from './place-names';
import { suggestDistricts } from './suggest-districts';
import { toSuggestion } from './to-suggestion';

const LEAST = 0.3;
const MOST = 8;
/** From here on, a suggestion tells where the others are. */
const SURE = 0.8;

/**
 * The territories that the words of a sheet suggest, surest first: names of its place line, then of its text, when the
 * reference has that very name. A district is suggested only inside a commune that the sheet names too. Homonyms are less
 * sure, and named; the département in brackets decides between them. Nothing is tied: a person does.
 * @param date of the document, « 2016-09 »: its districts are those of the generation in force then.
 */
export async function proposeTerritories(
  db: Prisma.TransactionClient,
  lines: DocumentLine[],
  sheet: Pick<RecognisedSheet, 'place' | 'introduction' | 'sections'>,
  date: string | null,
): Promise<SuggestedTerritory[]> {
  const names = readPlaceNames(lines, sheet);
  const wanted = names.flatMap(({ name, hint }) => [name, ...hintsOf(hint)]);
  const known = await findNamed(db, wanted);
  const sure = suggestAll(names, known, new Set());
  const departements = new Set(sure.flatMap(({ suggestion }) => departementsOf(suggestion, known)));
  const wide = suggestAll(names, known, departements);
  const communes = wide
    .map(({ suggestion }) => suggestion.territory)
    .filter((id) => id.startsWith('commune:'));
  const found = await findDistricts(
    db,
    names.map(({ name }) => name),
    communes,
  );
  const districts = names.flatMap((name) => suggestDistricts(name, found, communes, date));
  const isDistrict = ({ place, suggestion }: Reading) =>
    place.isDistrict &&
    suggestion.territory.startsWith('commune:') &&
    found.some(({ answers }) => answers.includes(foldName(place.name)));
  return best([
    ...wide.filter((reading) => !isDistrict(reading)).map(({ suggestion }) => suggestion),
    ...districts,
  ]);
}

function hintsOf(hint: string | null): string[] {
  return hint?.split(/\s*[,;/]\s*/).filter(Boolean) ?? [];
}

/** A name as it was printed, and the territory that it is taken for. */
type Reading = { place: PlaceName; suggestion: SuggestedTerritory };

function suggestAll(names: PlaceName[], known: NamedTerritory[], departements: Set<string>): Reading[] {
  return names.flatMap((place) => {
    const named = suggestNamed(place, known, departements);
    const isCommune = named?.territory.startsWith('commune:');
    const suggestions = [...(named ? [named] : []), ...(isCommune ? [] : suggestHinted(place, known))];
    return suggestions.map((suggestion) => ({ place, suggestion }));
  });
}

/** Départements of the communes that nothing puts in doubt: a homonym there is the one that is meant. */
function departementsOf({ territory, confidence }: SuggestedTerritory, known: NamedTerritory[]): string[] {
  if (confidence < SURE) return [];
  const found = known.find(({ id }) => id === territory);
  if (found?.kind === 'departement') return [found.id];
  return found?.kind === 'commune'
    ? found.within.flatMap(({ id, kind }) => (kind === 'departement' ? [id] : []))
    : [];
}

/** The territory of that name, districts aside. */
function suggestNamed(
  place: PlaceName,
  known: NamedTerritory[],
  departements: Set<string>,
): SuggestedTerritory | null {
  const answering = known.filter(({ answers }) => answers.includes(foldName(place.name)));
  const hinted = answering.filter((territory) => isHinted(territory, place.hint));
  const near = answering.filter(({ within }) => within.some(({ id }) => departements.has(id)));
  const homonyms = hinted.length > 0 ? hinted : near.length > 0 ? near : answering;
  const [chosen] = [...homonyms].sort(byKindThenSize(place));
  if (!chosen) return null;
  const rivals = answering.filter(({ id, kind }) => kind === chosen.kind && id !== chosen.id);
  const isCommune = chosen.kind === 'commune';
  const isConfirmed = hinted.length > 0;
  const isNear = near.includes(chosen);
  const isFar = isCommune && departements.size > 0 && !isNear && !isConfirmed;
  const isDoubtful = rivals.length > 0 && !isConfirmed;
  const confidence =
    (place.isPlaceLine ? 0.8 : 0.55) +
    (isConfirmed ? 0.15 : 0) -
    (isDoubtful ? (isNear ? 0.1 : 0.3) : 0) -
    (isFar && isDoubtful ? 0.1 : 0) -
    (place.isDistrict && isCommune ? 0.3 : 0);
  const why = [
    `nommé dans ${place.isPlaceLine ? 'la ligne de lieu' : 'le texte'}, ${KIND_LABELS[chosen.kind].singular} du référentiel`,
    isConfirmed ? `«\u00A0${place.hint}\u00A0» le confirme` : '',
    isDoubtful ? `d’autres portent ce nom\u00A0: ${rivals.slice(0, 3).map(located).join(', ')}` : '',
    isDoubtful && isNear ? 'celui-ci est dans un département dont parle la fiche' : '',
    place.isDistrict && isCommune ? 'le texte en parle comme d’un quartier' : '',
  ];
  return toSuggestion(chosen, place, confidence, why);
}

/** « Bruxelles (Belgique) », « Île-de-France (93, 94) »: what stands in brackets, when the name itself is no commune. */
function suggestHinted(place: PlaceName, known: NamedTerritory[]): SuggestedTerritory[] {
  return hintsOf(place.hint).flatMap((hint) => {
    const found = known.find(({ kind, answers }) => kind !== 'commune' && answers.includes(foldName(hint)));
    if (!found) return [];
    const why = `entre parenthèses après «\u00A0${place.name}\u00A0», ${KIND_LABELS[found.kind].singular} du référentiel`;
    return [toSuggestion(found, place, place.isPlaceLine ? 0.7 : 0.4, [why])];
  });
}

/** A commune rather than the département or the EPCI of its name; the biggest of its homonyms. */
function byKindThenSize(place: PlaceName) {
  const before = fold(place.sentence);
  const rank = ({ kind }: NamedTerritory) => {
    if (before.includes(`${kind} ${foldName(place.name)}`)) return 0;
    return { commune: 1, departement: 2, region: 3, pays: 4, epci: 5, qpv: 6 }[kind];
  };
  return (a: NamedTerritory, b: NamedTerritory) =>
    rank(a) - rank(b) || (b.population ?? 0) - (a.population ?? 0) || a.id.localeCompare(b.id);
}

function isHinted({ within }: NamedTerritory, hint: string | null): boolean {
  if (!hint) return false;
  const name = foldName(hint);
  return within.some(
    (wider) =>
      foldName(wider.name) === name || (wider.kind === 'departement' && wider.code === hint.toUpperCase()),
  );
}

function located({ name, within }: NamedTerritory): string {
  const departement = within.find(({ kind }) => kind === 'departement')?.name;
  return departement ? `${name} (${departement})` : name;
}

/** Each territory once, by the words that make it surest. */
function best(suggestions: SuggestedTerritory[]): SuggestedTerritory[] {
  const surest = new Map<string, SuggestedTerritory>();
  for (const suggestion of suggestions) {
    const other = surest.get(suggestion.territory);
    if (!other || other.confidence < suggestion.confidence) surest.set(suggestion.territory, suggestion);
  }
  return [...surest.values()]
    .filter(({ confidence }) => confidence >= LEAST)
    .sort((a, b) => b.confidence - a.confidence || a.line - b.line)
    .slice(0, MOST);
}
