/** An e-mail as accounts are found by it: without spaces around, in small letters. */
export function toEmail(typed: string): string {
  return typed.trim().toLowerCase();
}
