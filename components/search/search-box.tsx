import { SearchFields } from './search-fields';

/** What and where, in one form that needs no script. */
export function SearchBox() {
  return (
    <search>
      <form action="/initiatives" method="get" aria-label="Chercher une initiative" className="print:hidden">
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          <SearchFields />
          <button type="submit" className="button sm:col-span-2 sm:justify-self-start">
            Chercher
          </button>
        </div>
      </form>
    </search>
  );
}
