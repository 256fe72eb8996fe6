/** The first stop of a keyboard: past what every page begins with. */
export function SkipLink() {
  return (
    <a
      className="absolute left-3 top-3 z-10 -translate-y-24 rounded bg-accent px-4 py-2 font-semibold text-on-accent hover:text-on-accent focus:translate-y-0"
      href="#contenu"
    >
      Aller au contenu
    </a>
  );
}
