/** Recovery codes, shown once. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <div role="status" className="my-5 border-2 border-accent bg-surface px-5 py-4">
      <h2 className="text-xl">Vos codes de secours</h2>
      <p className="mt-1">
        Gardez-les hors de ce téléphone&nbsp;: imprimés, ou dans un gestionnaire de mots de passe. Chacun sert
        une fois, à la place du code de l’application. Ils ne seront plus montrés.
      </p>
      <ul className="mt-3 grid max-w-[26rem] grid-cols-2 gap-x-8 gap-y-1 font-mono text-[1.1rem]">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </div>
  );
}
