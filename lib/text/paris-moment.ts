import { formatPartialDate } from './french';
import { isDay, parisDay } from './paris-day';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * The moment at which the clocks of Paris show this day (« 2026-11-21 ») and this time (« 09:05 »); null for what is no day
 * or no time. In the hour that a spring night skips, the clock one hour later; in the one that an autumn night has twice, the
 * first.
 */
export function parisMoment(day: string, time: string): Date | null {
  if (!isDay(day) || !TIME.test(time)) return null;
  const clock = Date.parse(`${day}T${time}:00Z`);
  const inSummer = new Date(clock - 2 * 3_600_000);
  const inWinter = new Date(clock - 3_600_000);
  return clocks.format(inSummer) === `${day} ${time}` ? inSummer : inWinter;
}

/** « 21 novembre 2026 »: the day that it was in Paris */
export function formatParisDay(moment: Date): string {
  return formatPartialDate(parisDay(moment));
}

const clocks = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'short',
});
