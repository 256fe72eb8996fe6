import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CitationField } from '@/components/admin/citation-field/citation-field';
import { CitedDocuments } from '@/components/admin/citation-field/cited-documents';
import { Difference } from '@/components/admin/difference/difference';
import { RichText } from '@/components/admin/rich-text/rich-text';

const sources = [{ id: 'guide', title: 'Le guide', lineCount: 7034, pages: [{ page: 12, from: 1, to: 40 }] }];

describe('ce que le serveur envoie, avant tout script', () => {
  it('pour un texte : un champ Markdown nommé, aidé, avec sa faute et ce qui fut tapé', () => {
    const html = renderToStaticMarkup(
      <RichText
        id="context"
        name="sections.context"
        label="Quartier et contexte"
        help="Le quartier."
        value={'Un <b>\n\n**mot**'}
        error="Trop court."
        sources={sources}
      />,
    );
    expect(html).toMatch(
      /<textarea id="context" aria-describedby="aide-context faute-context" aria-invalid="true" name="sections\.context"[^>]*>Un &lt;b&gt;\n\n\*\*mot\*\*<\/textarea>/,
    );
    expect(html).not.toContain('hidden=""');
    expect(html).toContain('<label for="context"');
    expect(html).toContain('Trop court.');
    expect(html).toContain('<summary>Écrire en Markdown</summary>');
    expect(html).not.toContain('<button');
  });

  it('pour des citations : un champ de texte, et la liste des documents où mène son aide', () => {
    const html = renderToStaticMarkup(
      <>
        <CitationField id="cite" name="cite" label="Passages" value="guide l. 12-30" sources={sources} />
        <CitedDocuments sources={sources} />
      </>,
    );
    expect(html).toMatch(
      /<input id="cite" aria-describedby="aide-cite"[^>]*name="cite" value="guide l. 12-30"/,
    );
    const [, target] = /href="#([^"]+)"/.exec(html) ?? [];
    expect(html).toContain(`<details id="${target}"`);
    expect(html).toMatch(/Le guide : lignes 1 à 7\u202f034 ; pages 12\./);
    expect(html).not.toContain('<button');
  });

  it('pour une différence : ajouts et retraits dits par des mots, pas par la seule couleur', () => {
    const html = renderToStaticMarkup(
      <Difference
        difference={{
          field: 'figures',
          label: 'Chiffres',
          words: [
            { change: 'same', text: 'Un ' },
            { change: 'removed', text: 'petit' },
            { change: 'added', text: '\n' },
          ],
          rows: [
            { change: 'same', words: [{ change: 'same', text: 'ateliers : 3' }] },
            { change: 'added', words: [{ change: 'added', text: 'repas : 12' }] },
          ],
        }}
        headingLevel={3}
      />,
    );
    const text = html.replace(/<!-- -->/g, '').replace(/<[^>]+>/g, '');
    expect(html).toMatch(/<h3[^>]*>Chiffres<\/h3>/);
    expect(html).toMatch(/<del[^>]*>.*petit.*<\/del>/);
    expect(text).toContain('Un  retiré : petit (fin du retrait)  ajouté : ↵\n (fin de l’ajout)');
    expect(text).toContain('1\u00a0ligne inchangéeateliers : 3Ajoutée :');
  });
});
