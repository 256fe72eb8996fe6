/** What the keyboard does in the editor. */
export function EditorHelp() {
  return (
    <details className="mt-2 text-[0.92rem]">
      <summary>Se servir de l’éditeur au clavier</summary>
      <ul className="mt-2 list-disc space-y-1 pl-6 text-ink-soft">
        <li>
          Tab passe au champ suivant ; Maj+Tab va à la barre d’outils, où les flèches passent d’un bouton à
          l’autre et Échap revient au texte.
        </li>
        <li>Chaque bouton dit son raccourci quand on le survole.</li>
        <li>
          Dans une liste, Alt+Maj+flèche droite décale un point vers la droite, Alt+Maj+flèche gauche vers la
          gauche.
        </li>
        <li>Maj+Entrée va à la ligne sans changer de paragraphe.</li>
      </ul>
    </details>
  );
}
