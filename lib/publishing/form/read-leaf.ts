import { type CiteSource, textToCite } from '@/lib/catalogue/cite-text';
import { err, ok, type Result } from '@/lib/result';
import { parseTerritoryId } from '@/lib/territory/model';
import { quoted } from '@/lib/text/french';
import { readNumber } from './numbers';
import { type Leaf, LONGEST_TEXT } from './shape';

/** The value that a control says, or in French why it says none. */
export function readLeaf(leaf: Leaf, texts: string[], sources: CiteSource[]): Result<unknown, string> {
  const [text = ''] = texts;
  const typed = text.trim();
  const nothing = leaf.isNullable ? null : '';
  switch (leaf.type) {
    case 'line':
    case 'paragraph':
    case 'markdown':
    case 'picture':
      return typed === '' ? ok(nothing) : checkLength(leaf, typed);
    case 'number':
      return typed === '' ? ok(null) : readNumber(typed);
    case 'year':
      return typed === '' ? ok(null) : readYear(typed);
    case 'rank':
      return /^[1-9]\d{0,5}$/.test(typed) ? ok(Number(typed)) : err('Donnez un rang : 1, 2, 3…');
    case 'month':
      return typed === '' ? ok(nothing) : readMonth(typed);
    case 'day':
      return typed === '' ? ok(nothing) : readDay(typed);
    case 'choice':
      return typed === '' && leaf.isNullable ? ok(null) : readChoices(leaf, [typed], ([one]) => one);
    case 'checks':
      return readChoices(leaf, texts, (all) => all);
    case 'cite':
      return typed === '' ? ok([]) : textToCite(typed, sources);
    case 'territory':
      return typed === '' ? ok(null) : readTerritory(typed);
    case 'district':
      return readDistrict(typed);
    case 'sheets':
      return ok(texts);
  }
}

function checkLength({ longest = LONGEST_TEXT }: Leaf, text: string): Result<string, string> {
  if (text.length <= longest) return ok(text);
  const limit = longest.toLocaleString('fr-FR');
  return err(`Ce texte compte ${text.length.toLocaleString('fr-FR')} caractères : ${limit} au plus.`);
}

function readYear(text: string): Result<number, string> {
  if (/^\d{4}$/.test(text)) return ok(Number(text));
  return err(`${quoted(text)} n’est pas une année : quatre chiffres, par exemple 2016.`);
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

/** « 2016 », « 2016-09 », « 09/2016 », « septembre 2016 » */
function readMonth(text: string): Result<string, string> {
  const [, named, namedYear] = /^(\p{L}+) (\d{4})$/u.exec(text.toLowerCase()) ?? [];
  const rank = named ? MONTHS.indexOf(named) + 1 : 0;
  if (rank > 0) return ok(`${namedYear}-${String(rank).padStart(2, '0')}`);
  const [, month, year] = /^(0?[1-9]|1[0-2])[/-](\d{4})$/.exec(text) ?? [];
  if (month && year) return ok(`${year}-${month.padStart(2, '0')}`);
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)) return ok(text);
  return err(`${quoted(text)} n’est pas une date : une année ou un mois, par exemple 2016 ou 2016-09.`);
}

/** « 2026-11-21 », « 21/11/2026 » */
function readDay(text: string): Result<string, string> {
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  const iso = day && month ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  const date = new Date(`${iso}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso))
    return ok(iso);
  return err(`${quoted(text)} n’est pas un jour : par exemple 21/11/2026.`);
}

function readChoices<Value>(
  { options }: Leaf,
  texts: string[],
  pick: (known: string[]) => Value,
): Result<Value, string> {
  // Vocabularies are checked when the content is published: a draft may name what is no longer there.
  const known = Array.isArray(options) ? options.map(({ value }) => value) : texts;
  const unknown = texts.find((text) => !known.includes(text));
  return unknown === undefined ? ok(pick(texts)) : err('Choisissez dans la liste.');
}

function readTerritory(text: string): Result<string, string> {
  return parseTerritoryId(text) ? ok(text) : err(`${quoted(text)} n’est pas un territoire : cherchez-le.`);
}

function readDistrict(text: string): Result<string, string> {
  if (text === '') return err('Donnez le code du quartier, ou choisissez « inconnu ».');
  if (text.startsWith('none '))
    return err('Un lieu hors des quartiers prioritaires n’a pas de code : effacez l’un ou l’autre.');
  if (text === 'unknown' || text === 'none') return ok(text);
  const code = text.toUpperCase().replace(/\s/g, '');
  if (parseTerritoryId(`qpv:${code}`)) return ok(code);
  return err(`${quoted(text)} n’est pas un code de quartier : par exemple QP059050 ou QN05950M.`);
}
