import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Exports } from '@/components/search/exports';
import { parseQuery } from '@/lib/search/query';

const render = (address: string, total: number) =>
  renderToStaticMarkup(<Exports query={parseQuery(new URLSearchParams(address)).query} total={total} />);

describe('les liens d’export d’une liste', () => {
  it('mènent à la même liste, entière, dans chaque format', () => {
    const html = render('secteur=mobilite&territoire=region:32&tri=nom&page=2', 12);
    expect(html).toContain('Exporter ces 12\u00a0fiches');
    const filters = 'territoire=region%3A32&amp;secteur=mobilite';
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      `/api/v1/initiatives.csv?${filters}&amp;tri=nom`,
      `/api/v1/initiatives.geojson?${filters}&amp;tri=nom`,
      `/api/v1/initiatives.jsonld?${filters}&amp;tri=nom`,
      `/initiatives.atom?${filters}`,
    ]);
  });

  it('s’accordent à une seule fiche, et se taisent quand il n’y en a pas', () => {
    expect(render('', 1)).toContain('Exporter cette fiche');
    expect(render('q=rien', 0)).toBe('');
  });
});
