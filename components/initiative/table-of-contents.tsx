import type { InitiativeSheet } from '@/lib/catalogue/queries/get-initiative';
import type { PublicPerson } from '@/lib/catalogue/queries/public-people';
import { hasContact } from './contact-block';

type Part = { id: string; title: string };

/** The parts of a sheet that its table of contents names, in the order of the page. */
export function sheetParts(sheet: InitiativeSheet, people: PublicPerson[]): Part[] {
  const present = (parts: (Part & { count: number })[]) => parts.filter(({ count }) => count > 0);
  return [
    ...present([{ id: 'chiffres', title: 'En chiffres', count: sheet.figures.length }]),
    ...sheet.sections.map(({ kind, title }) => ({ id: kind, title })),
    ...present([
      { id: 'illustrations', title: 'En images', count: sheet.illustrations.length },
      { id: 'argent', title: 'Qui finance', count: sheet.funding.length },
      { id: 'partenaires', title: 'Partenaires', count: sheet.partners.length },
      { id: 'leviers-actionnes', title: 'Leviers actionnés', count: sheet.levers.length },
      { id: 'desaccords', title: 'Ce qui diffère d’un passage à l’autre', count: sheet.disagreements.length },
      { id: 'contact', title: 'Contact', count: Number(hasContact(sheet.contact, people)) },
    ]),
    { id: 'passages', title: 'Sources et passages' },
  ];
}

export function TableOfContents({ parts }: { parts: Part[] }) {
  return (
    <nav
      aria-labelledby="sommaire"
      className="mb-8 lg:sticky lg:top-6 lg:max-h-[calc(100vh-3rem)] lg:self-start lg:overflow-y-auto print:hidden"
    >
      <h2 id="sommaire" className="text-[1.05rem]">
        Dans cette fiche
      </h2>
      <ol className="mt-2 columns-2 gap-6 border-l-2 border-rule pl-4 text-[0.95rem] lg:columns-1">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-1 leading-snug no-underline hover:underline">
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
