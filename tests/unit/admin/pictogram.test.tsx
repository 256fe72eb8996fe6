import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Pictogram } from '@/components/ui/pictogram';

const shown = (name: string) => renderToStaticMarkup(<Pictogram name={name} />);

test('un pictogramme est celui de son nom', () => {
  expect(shown('bike')).toContain('lucide-bike');
});

test.each(['licorne', '', '__proto__', 'constructor', 'toString'])(
  'un nom inconnu montre des formes quelconques : « %s »',
  (name) => {
    expect(shown(name)).toContain('lucide-shapes');
  },
);
