const numbers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const euros = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  trailingZeroDisplay: 'stripIfInteger',
});
const months = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const days = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const moments = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/Paris',
});

const PARTIAL_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

const NBSP = '\u00a0';
const NARROW_NBSP = '\u202f';

/** « 1 264 » with the spaces that French numbers take. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** « 105 000 € », « 2,60 € » */
export function formatEuros(value: number): string {
  return euros.format(value);
}

/** « 0 fiche », « 1 fiche », « 12 fiches ». In French, the plural starts at two. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)}${NBSP}${count < 2 ? singular : plural}`;
}

/** "2016" → « 2016 », "2016-09" → « septembre 2016 », "2015-12-15" → « 15 décembre 2015 ». Anything else as it is. */
export function formatPartialDate(date: string): string {
  if (!PARTIAL_DATE.test(date)) return date;
  const [year = 0, month, day] = date.split('-').map(Number);
  if (!month) return date;
  if (!day) return months.format(Date.UTC(year, month - 1));
  return days.format(Date.UTC(year, month - 1, day)).replace(/^1 /, '1er ');
}

/** « 21 novembre 2026 » */
export function formatDate(date: Date): string {
  return formatPartialDate(date.toISOString().slice(0, 10));
}

/** « garage », with its non-breaking spaces */
export function quoted(words: string): string {
  return `«${NBSP}${words}${NBSP}»`;
}

/** « 21 novembre 2026 à 9 h 05 », at the hour of Paris */
export function formatMoment(date: Date): string {
  const part = Object.fromEntries(moments.formatToParts(date).map(({ type, value }) => [type, value]));
  const day = part.day === '1' ? '1er' : part.day;
  return `${day} ${part.month} ${part.year} à ${Number(part.hour)}${NBSP}h${NBSP}${part.minute}`;
}

/** « 9 h 05 », at the hour of Paris */
export function formatHour(date: Date): string {
  return formatMoment(date).replace(/^.* à /, '');
}

/** « a, b et c » */
export function formatList(items: string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`;
}

/**
 * French typography: the curved apostrophe, and the non-breaking spaces – narrow before ; ! ? and inside numbers, full
 * before : and inside « », before % and €. Spaces that are missing are not invented, but for the guillemets.
 * A number is written in groups of three after at most three: « en 2016 120 emplois » holds two.
 */
export function withFrenchSpaces(text: string): string {
  return text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/«\s*/g, `«${NBSP}`)
    .replace(/\s*»/g, `${NBSP}»`)
    .replace(/\s+([;!?])/g, `${NARROW_NBSP}$1`)
    .replace(/\s+(:)(?=\s|$)/g, `${NBSP}$1`)
    .replace(/(?<![\d,.])\d{1,3}(?:\s\d{3})+(?!\d)/g, (number) => number.replace(/\s/g, NARROW_NBSP))
    .replace(/(\d)\s*([%€])/g, `$1${NBSP}$2`);
}
