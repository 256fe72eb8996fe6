import { type RefObject, useCallback, useEffect, useState } from 'react';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * What a field of the form holds, whoever writes in it: the person, a restored copy, a reset of the form. The field itself keeps
 * the text, so that nothing is lost when what is drawn around it goes away.
 * @returns the text, and how to write another, which tells the form as typing would.
 */
export function useFieldText(field: RefObject<TextField | null>, initial: string) {
  const [text, setText] = useState(initial);
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const read = () => setText(element.value);
    // The form puts its fields back once everyone has heard that it will.
    const readLater = () => setTimeout(read);
    // Typed before the scripts came, or put back by the browser.
    read();
    const { form } = element;
    element.addEventListener('input', read);
    form?.addEventListener('reset', readLater);
    return () => {
      element.removeEventListener('input', read);
      form?.removeEventListener('reset', readLater);
    };
  }, [field]);
  const write = useCallback((next: string) => writeField(field.current, next), [field]);
  return { text, write };
}

/** Writes in a field as typing would: the form hears of it. */
export function writeField(field: TextField | null, text: string) {
  if (!field || field.value === text) return;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
