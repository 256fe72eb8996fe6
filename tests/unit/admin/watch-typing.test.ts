import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchTyping } from '@/components/edition-form/watch-typing';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A form as far as it is listened to. */
function watched() {
  const form = Object.assign(new EventTarget(), { elements: [] });
  const told: string[] = [];
  for (const name of ['HTMLSelectElement', 'HTMLInputElement', 'HTMLTextAreaElement'])
    vi.stubGlobal(name, class {});
  const stop = watchTyping(form as unknown as HTMLFormElement, {
    keep: () => told.push('gardé'),
    onTyped: () => told.push('tapé'),
    onSubmit: () => told.push('envoyé'),
  });
  return { told, stop, tell: (type: string) => form.dispatchEvent(new Event(type)) };
}

test('garde une fois, après la dernière lettre', () => {
  const { told, tell } = watched();
  tell('input');
  vi.advanceTimersByTime(300);
  tell('change');
  vi.advanceTimersByTime(300);
  expect(told).toEqual(['tapé', 'tapé']);
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual(['tapé', 'tapé', 'gardé']);
});

test('garde avant d’envoyer, et ne garde plus ensuite ce qui est parti', () => {
  const { told, tell, stop } = watched();
  tell('input');
  tell('submit');
  vi.advanceTimersByTime(10_000);
  stop();
  expect(told).toEqual(['tapé', 'gardé', 'envoyé']);
});

test.each(['la page', 'le formulaire'])('garde les dernières lettres quand %s s’en va', (what) => {
  const { told, tell, stop } = watched();
  const leave = () => (what === 'la page' ? window.dispatchEvent(new Event('pagehide')) : stop());
  tell('input');
  leave();
  leave();
  expect(told).toEqual(['tapé', 'gardé']);
});

test('n’écoute plus une fois arrêté, et n’a rien à garder quand personne n’a tapé', () => {
  const { told, tell, stop } = watched();
  window.dispatchEvent(new Event('pagehide'));
  stop();
  for (const type of ['input', 'change', 'submit']) tell(type);
  window.dispatchEvent(new Event('pagehide'));
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([]);
});
