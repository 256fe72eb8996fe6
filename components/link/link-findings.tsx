import { type FoundLink, type LinkLevel, levelOf } from '@/lib/links/model';
import { countOf } from '@/lib/text/french';
import { fieldLabel } from './field-label';
import { Finding } from './finding';
import { LinkUses } from './link-uses';

/**
 * The links that call for something, those that are broken first; the others are only counted. Beside a form (`isInForm`),
 * each leads to its field on the same page; elsewhere, to the forms of the sheets that hold it.
 */
export function LinkFindings({ links, isInForm = false }: { links: FoundLink[]; isInForm?: boolean }) {
  const of = (level: LinkLevel) => links.filter((link) => levelOf(link) === level);
  if (links.length === 0) return <p className="text-ink-soft">Aucun lien vers l’extérieur.</p>;
  return (
    <>
      <ul className="space-y-4">
        {[...of('error'), ...of('warning')].map((link) => (
          <li key={link.url}>
            <Finding link={link} />
            {isInForm ? <FieldLinks link={link} /> : <LinkUses uses={link.uses} />}
          </li>
        ))}
      </ul>
      <OtherLinks links={of('none')} />
    </>
  );
}

function FieldLinks({ link }: { link: FoundLink }) {
  return (
    <ul className="mt-1 text-[0.94rem]">
      {link.uses.map(({ kind, field }) => (
        <li key={field}>
          <a href={`#${field}`}>{fieldLabel(kind, field)}</a>
        </li>
      ))}
    </ul>
  );
}

function OtherLinks({ links }: { links: FoundLink[] }) {
  const waiting = links.filter(({ verdict }) => verdict === 'unchecked').length;
  const good = links.length - waiting;
  const words = [
    ...(good > 0 ? [countOf(good, 'lien est bon', 'liens sont bons')] : []),
    ...(waiting > 0
      ? [countOf(waiting, 'lien n’est pas encore vérifié', 'liens ne sont pas encore vérifiés')]
      : []),
  ];
  if (words.length === 0) return null;
  return <p className="mt-4 text-ink-soft">{words.join(', ')}.</p>;
}
