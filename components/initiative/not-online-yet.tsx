import { withFrenchSpaces } from '@/lib/text/french';

/** Sheets that a draft names before the public can open them: no link would lead anywhere. */
export function NotOnlineYet({ titles }: { titles: string[] }) {
  if (titles.length === 0) return null;
  return (
    <ul className="mt-3">
      {titles.map((title) => (
        <li key={title} className="border-t border-rule py-2.5">
          {withFrenchSpaces(title)} <span className="text-ink-soft">(pas encore en ligne)</span>
        </li>
      ))}
    </ul>
  );
}
