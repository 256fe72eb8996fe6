import { isTouched } from './collect-fields';

/** After the last letter. */
const PAUSE_MS = 400;

/**
 * Tells what is typed in a form, from before the scripts came too, and has it kept: after a pause, when the form is sent, when
 * the page goes, when the form does.
 * @returns what stops it.
 */
export function watchTyping(
  form: HTMLFormElement,
  { keep, onTyped, onSubmit }: { keep(): void; onTyped?(): void; onSubmit(): void },
): () => void {
  let isUnwritten = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepNow = () => {
    clearTimeout(timer);
    if (!isUnwritten) return;
    isUnwritten = false;
    keep();
  };
  const typed = () => {
    clearTimeout(timer);
    isUnwritten = true;
    timer = setTimeout(keepNow, PAUSE_MS);
    onTyped?.();
  };
  const submit = () => {
    isUnwritten = true;
    keepNow();
    onSubmit();
  };
  if (isTouched(form)) typed();
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  form.addEventListener('submit', submit);
  window.addEventListener('pagehide', keepNow);
  return () => {
    keepNow();
    form.removeEventListener('input', typed);
    form.removeEventListener('change', typed);
    form.removeEventListener('submit', submit);
    window.removeEventListener('pagehide', keepNow);
  };
}
