/**
 * What a page must be for whoever cannot see it, or sees it large. These functions run in the page: each answers the
 * faults it finds, in words, and uses nothing from outside itself.
 */

/** Language, title, headings, landmarks, labels, identifiers. */
export function findStructureFaults(): string[] {
  const faults: string[] = [];
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter(isShown);
  const textOf = (element: Element | null) => element?.textContent?.trim() ?? '';
  const labelOf = (element: Element) =>
    element.getAttribute('aria-label')?.trim() ||
    (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .map((id) => textOf(document.getElementById(id)))
      .join(' ')
      .trim();

  if (document.documentElement.lang !== 'fr') faults.push(`lang="${document.documentElement.lang}"`);
  if (document.title.trim() === '') faults.push('titre vide');

  const headings = all('h1, h2, h3, h4, h5, h6');
  const mainTitles = headings.filter(({ tagName }) => tagName === 'H1');
  if (mainTitles.length !== 1) faults.push(`${mainTitles.length} titres h1`);
  let level = 0;
  for (const heading of headings) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) faults.push(`de h${level} à h${next} : « ${textOf(heading)} »`);
    if (textOf(heading) === '') faults.push(`h${next} vide`);
    level = next;
  }

  const isOutside = (element: Element) => !element.closest('main, article, section, aside, nav');
  for (const [landmark, found] of [
    ['header', all('header').filter(isOutside)],
    ['main', all('main')],
    ['footer', all('footer').filter(isOutside)],
  ] as const) {
    if (found.length !== 1) faults.push(`${found.length} repères ${landmark}`);
  }
  for (const selector of ['nav', 'form, search']) {
    const names = all(selector)
      .filter((element) => element.tagName !== 'SEARCH' || !element.querySelector('form[aria-label]'))
      // A form of buttons alone, without a name, is no landmark, and need be none: each button says what it does.
      .filter(
        (element) =>
          labelOf(element) !== '' ||
          element.tagName !== 'FORM' ||
          element.querySelector('input:not([type=hidden]), select, textarea'),
      )
      .map(labelOf);
    if (names.includes('')) faults.push(`${selector} sans nom`);
    for (const name of names.filter((other, index) => names.indexOf(other) !== index))
      faults.push(`deux ${selector} nommés « ${name} »`);
  }

  for (const control of all('input:not([type=hidden]), select, textarea') as HTMLInputElement[]) {
    const label = [...(control.labels ?? [])].map(textOf).join(' ').trim() || labelOf(control);
    if (label === '') faults.push(`champ sans étiquette : ${control.name || control.id}`);
  }
  for (const element of all('a[href], button, summary')) {
    if (textOf(element) === '' && !labelOf(element))
      faults.push(`sans nom : ${element.outerHTML.slice(0, 90)}`);
  }

  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const repeated = ids.filter((id, index) => id === '' || ids.indexOf(id) !== index);
  for (const id of new Set(repeated)) faults.push(`id="${id}" plusieurs fois`);
  return faults;
}

/** What sticks out of the window sideways, or is cut. */
export function findOverflow(): string[] {
  const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
  const faults = scrollWidth > clientWidth ? [`la page fait ${scrollWidth} px dans ${clientWidth}`] : [];
  const name = (element: Element) =>
    `<${element.tagName.toLowerCase()}> « ${(element.textContent ?? '').trim().slice(0, 40)} »`;
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const style = getComputedStyle(element);
    const { left, right, width, height } = element.getBoundingClientRect();
    if (scrollWidth > clientWidth && right > clientWidth + 1 && left < right)
      faults.push(`${name(element)} va jusqu’à ${Math.round(right)} px`);
    const isForReadersOnly = width <= 1 && height <= 1;
    const cutsText =
      /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`) && element.textContent?.trim();
    if (
      cutsText &&
      !isForReadersOnly &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    )
      faults.push(`${name(element)} est coupé`);
  }
  return faults.slice(0, 8);
}

/** What can have the focus without its showing. A key must have been pressed before. */
export function findHiddenFocus(): string[] {
  const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  const stops = [...document.querySelectorAll<HTMLElement | SVGAElement>(selector)].filter(
    (element) => element.checkVisibility() && !element.matches(':disabled'),
  );
  const faults: string[] = stops.length < 8 ? [`${stops.length} arrêts seulement`] : [];
  for (const stop of stops) {
    stop.focus({ preventScroll: true });
    const isMarked = [stop, stop.closest('label')].some((element) => {
      const style = element && getComputedStyle(element);
      return style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    });
    if (document.activeElement !== stop)
      faults.push(`ne prend pas le focus : ${stop.outerHTML.slice(0, 90)}`);
    else if (!isMarked) faults.push(`focus invisible : ${stop.outerHTML.slice(0, 90)}`);
  }
  return faults.slice(0, 8);
}
