import { TextField } from '@/components/ui/text-field';

/** A territory by its name or its code. */
export function TerritoryFinder({ typed = '' }: { typed?: string }) {
  return (
    <search>
      <form
        action="/territoires"
        method="get"
        aria-label="Chercher un territoire"
        className="mt-5 flex max-w-[44rem] flex-wrap items-start gap-3 print:hidden"
      >
        <TextField
          id="territoire"
          name="q"
          label="Votre quartier, commune, intercommunalité, département ou région"
          help="Un nom, un code postal, un code Insee, ou un code de quartier comme QP059050"
          value={typed}
          maxLength={120}
        />
        <button type="submit" className="button sm:mt-7">
          Trouver
        </button>
      </form>
    </search>
  );
}
