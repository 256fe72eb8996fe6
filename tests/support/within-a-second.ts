import { expect } from '@playwright/test';
import { type Answer, ask } from '@/tests/support/site';

/**
 * Asks for `path` again until its answer is right. What is asked a second after the change must be right: how long a busy machine
 * then takes to answer does not count.
 *
 * @param since when the change was made, in the milliseconds of `performance.now()`
 */
export async function untilWithinASecond(
  path: string,
  isRight: (answer: Answer) => boolean,
  since = performance.now(),
): Promise<void> {
  for (;;) {
    const asked = performance.now() - since;
    const answer = await ask(path);
    if (isRight(answer)) return;
    expect(
      asked,
      `${path} répond encore ${answer.status}, demandé ${Math.round(asked)} ms après le changement`,
    ).toBeLessThan(1000);
  }
}
