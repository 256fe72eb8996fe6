/** Says to the form of an element that what it holds has changed, as typing would. */
export function tellForm(element: HTMLElement): void {
  element.dispatchEvent(new Event('input', { bubbles: true }));
}
