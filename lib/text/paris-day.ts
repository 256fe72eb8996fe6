/** Whether a text is a day that exists, as a date field sends it: « 2026-11-21 ». */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text > '1900';
}

/** The first moment of a day at the hour of Paris. */
export function startOfParisDay(day: string): Date {
  const midnight = new Date(`${day}T00:00:00Z`);
  // The hour of Paris is one or two ahead of UTC: whichever of the two reads as midnight there.
  const candidates = [1, 2].map((hours) => new Date(midnight.getTime() - hours * 3_600_000));
  return candidates.find((moment) => parisHour.format(moment) === '00') ?? midnight;
}

/** The day it is in Paris: « 2026-11-21 ». */
export function parisDay(moment: Date): string {
  return parisDays.format(moment);
}

/** The same day `count` years before: the 28th for a 29 February. */
export function yearsBefore(day: string, count: number): string {
  const before = `${String(Number(day.slice(0, 4)) - count).padStart(4, '0')}${day.slice(4)}`;
  return isDay(before) ? before : before.replace(/29$/, '28');
}

/** The day after. */
export function dayAfter(day: string): string {
  return new Date(new Date(`${day}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10);
}

const parisDays = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
const parisHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  hourCycle: 'h23',
});
