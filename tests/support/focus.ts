import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until `target` has the focus, and checks at each stop that the reader sees where she is. */
export async function tabTo(
  page: Page,
  target: Locator,
  { within = 150 }: { within?: number } = {},
): Promise<void> {
  await expect(target).toBeVisible();
  const passed: string[] = [];
  for (let stop = 0; stop < within; stop += 1) {
    await page.keyboard.press('Tab');
    const { name, fault } = await page.evaluate(lookAtFocus);
    expect(fault, `focus sur « ${name} », après ${passed.slice(-3).join(' › ')}`).toBeNull();
    if (await target.evaluate((element) => element === document.activeElement)) return;
    passed.push(name);
  }
  throw new Error(`${target} n’est pas atteint en ${within} touches : ${passed.join(' › ')}`);
}

/** What has the focus, and why one would not see it: runs in the page. */
function lookAtFocus(): { name: string; fault: string | null } {
  const element = document.activeElement;
  // Between the last stop and the first one, the focus is on nothing of the page.
  if (!element || element === document.body) return { name: '(navigateur)', fault: null };
  const name = (
    element.textContent?.trim() ||
    element.getAttribute('name') ||
    element.id ||
    element.tagName
  ).slice(0, 50);
  const marked = [element, element.closest('label')].some((candidate) => {
    const style = candidate && getComputedStyle(candidate);
    return style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
  });
  if (!marked) return { name, fault: 'aucun contour' };
  const box = [...element.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
  if (!box) return { name, fault: 'sans surface' };
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => [box.left + x * box.width, box.top + y * box.height] as const),
  );
  const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  if (inside.length === 0) return { name, fault: 'hors de l’écran' };
  const isSeen = inside.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return (
      top !== null &&
      (element.contains(top) || top.contains(element) || top.closest('label')?.contains(element))
    );
  });
  return { name, fault: isSeen ? null : 'entièrement caché par autre chose' };
}
