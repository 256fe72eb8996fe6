/** A territory by its name or its code. */
export function TerritoryFinder({ typed = '' }: { typed?: string }) {
  return (
    <search>
      <form
        action="/territoires"
        method="get"
        aria-label="Chercher un territoire"
        className="mt-5 max-w-[44rem] print:hidden"
      >
        <label htmlFor="territoire" className="mb-1 block font-semibold">
          Votre quartier, commune, intercommunalité, département ou région
        </label>
        <div className="flex flex-wrap gap-3">
          <input
            id="territoire"
            name="q"
            type="search"
            className="field min-w-0 flex-[1_1_14rem]"
            defaultValue={typed}
            maxLength={120}
            autoComplete="off"
            aria-describedby="aide-territoire"
          />
          <button type="submit" className="button">
            Trouver
          </button>
        </div>
        <p id="aide-territoire" className="mt-1 text-[0.88rem] text-ink-soft">
          Un nom, un code postal, un code Insee, ou un code de quartier comme QP059050
        </p>
      </form>
    </search>
  );
}
