import { err, ok, type Result } from '@/lib/result';

/** The password typed twice in a form, provided that it is the same twice. */
export function readNewPassword(form: FormData): Result<string, 'different'> {
  const password = String(form.get('password') ?? '');
  return password === String(form.get('again') ?? '') ? ok(password) : err('different');
}
