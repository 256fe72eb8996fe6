/** What and where. `lieu` is a territory as one says it: a name, a code, a postcode. */
export function SearchFields({ text = '', place = '' }: { text?: string; place?: string }) {
  return (
    <>
      <div>
        <label htmlFor="recherche" className="mb-1 block font-semibold">
          Quoi&nbsp;?
        </label>
        <input
          id="recherche"
          name="q"
          type="search"
          className="field"
          defaultValue={text}
          maxLength={200}
          autoComplete="off"
          aria-describedby="aide-recherche"
        />
        <p id="aide-recherche" className="mt-1 text-[0.88rem] text-ink-soft">
          Par exemple&nbsp;: garage, épicerie, réemploi
        </p>
      </div>
      <div>
        <label htmlFor="lieu" className="mb-1 block font-semibold">
          Où&nbsp;?
        </label>
        <input
          id="lieu"
          name="lieu"
          type="text"
          className="field"
          defaultValue={place}
          maxLength={120}
          autoComplete="off"
          aria-describedby="aide-lieu"
        />
        <p id="aide-lieu" className="mt-1 text-[0.88rem] text-ink-soft">
          Quartier, commune, intercommunalité, département, ou un code
        </p>
      </div>
    </>
  );
}
