import { expect, test } from 'vitest';
import { deviceWords } from '@/lib/accounts/device-words';

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36';

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox sur Linux'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`, 'Chrome sur Windows'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/146.0.0.0`, 'Edge sur Windows'],
  [`Mozilla/5.0 (Linux; Android 15) ${CHROME}`, 'Chrome sur Android'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari sur iPhone',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
    'Safari sur Mac',
  ],
  ['curl/8.0', 'Appareil inconnu'],
  [null, 'Appareil inconnu'],
])('« %s » : %s', (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words);
});
