import { fold } from './fold';

/** Words of a text in an address: « Coop’Alpha » → `coop-alpha`. */
export function toSlug(text: string): string {
  return fold(text).replace(/ +/g, '-');
}
