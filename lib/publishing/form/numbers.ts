import { err, ok, type Result } from '@/lib/result';

const NARROW_NBSP = '\u202f';

/** The number as one types it in French, to its last decimal: « 1 250,5 ». {@link readNumber} reads it back. */
export function writeNumber(value: number): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(.*)$/.exec(String(value)) ?? [];
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, NARROW_NBSP)}${rest.replace('.', ',')}`;
}

/** A number typed in French: any space between thousands, a comma or a point for decimals, its € or % or not. */
export function readNumber(text: string): Result<number, string> {
  const typed = text.replace(/\s|[€%]\s*$/gu, '').replace('−', '-');
  // « 1.250 » is 1250 for some and 1,25 for others.
  if (/^-?\d{1,3}(?:\.\d{3})+$/.test(typed))
    return err(`« ${text} » se lit de deux façons : écrivez « 1 250 » ou « 1,25 ».`);
  if (!/^-?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i.test(typed))
    return err(`« ${text} » n’est pas un nombre : écrivez par exemple « 24 » ou « 1 250,5 ».`);
  return ok(Number(typed.replace(',', '.')));
}
