/** What `?fait=KEY` says, once an action has led back to a page. */
const DONE: Record<string, string> = {
  connexion: 'Vous êtes connecté.',
  deconnexion: 'Vous êtes déconnecté.',
  'mot-de-passe': 'Le mot de passe est enregistré. Connectez-vous avec lui.',
  'mot-de-passe-change': 'Le mot de passe est changé, et vos autres sessions sont fermées.',
  nom: 'Le nom est enregistré.',
  'second-facteur-retire': 'La double authentification est désactivée.',
  'session-fermee': 'La session est fermée.',
  'sessions-fermees': 'Les sessions sont fermées.',
  'invitation-acceptee': 'Votre compte est prêt. Connectez-vous.',
  'invitation-envoyee': 'L’invitation est envoyée.',
  'invitation-retiree': 'L’invitation est retirée : son lien ne mène plus à rien.',
  'role-change': 'Le rôle est changé.',
  'compte-ferme': 'Le compte est désactivé, et ses sessions sont fermées.',
  'compte-ouvert': 'Le compte est réactivé.',
  'compte-second-facteur': 'La double authentification de ce compte est retirée.',
  'lien-bon': 'Le lien vérifié est bon.',
  'lien-a-voir': 'Le lien est vérifié\u00a0: il demande toujours quelque chose.',
  'lien-plus-tard':
    'Ce site ne répond pas pour l’instant, ou une vérification est en cours\u00a0: ce lien passera le premier à la prochaine.',
  'lien-inconnu': 'Ce lien n’est plus écrit nulle part\u00a0: il n’y a rien à vérifier.',
  'personne-enregistree':
    'La personne est enregistrée. Seule l’équipe la voit, sauf si elle est montrée exprès.',
  'personne-montree': 'La personne est sur la page publique.',
  'personne-cachee': 'La personne n’est plus sur la page publique.',
  'personne-oubliee': 'La personne est oubliée\u00a0: il n’en reste rien ici.',
  'import-supprime':
    'L’import est supprimé, avec le texte de son document. Les brouillons qui en viennent restent.',
  enregistree: 'Votre version est enregistrée. Le public voit toujours ce qui est en ligne.',
  'rien-a-enregistrer': 'Rien n’avait changé\u00a0: aucune version n’a été ajoutée.',
  'texte-en-cours': 'Votre texte est gardé dans votre copie de travail. Il n’est pas encore enregistré.',
  'texte-garde': 'Votre session était finie. Votre texte est gardé\u00a0: connectez-vous pour le retrouver.',
  abandonnee: 'Ce qui n’était pas enregistré est abandonné.',
  'relecture-demandee': 'La relecture est demandée.',
  'fiche-rendue': 'Le texte est rendu à son auteur.',
  'version-approuvee': 'Cette version est approuvée.',
  publiee: 'C’est publié\u00a0: le public voit cette version.',
  'publication-prevue': 'La publication est prévue.',
  'publication-annulee': 'La publication prévue est annulée.',
  archivee: 'La page est archivée.',
  retiree: 'La page est retirée du site. Son adresse dit pourquoi.',
  supprimee: 'La page est supprimée. Elle peut être ramenée d’ici.',
  ramenee: 'La page est de retour, comme brouillon. Rien n’est en ligne pour autant.',
  'brouillon-abandonne': 'Le brouillon est abandonné\u00a0: le texte est celui qui est en ligne.',
  'a-revoir': 'La date de relecture est enregistrée.',
  'version-restauree': 'L’ancienne version est restaurée, comme nouveau brouillon.',
  'lien-d-apercu-ferme': 'Le lien d’aperçu est fermé\u00a0: il ne mène plus à rien.',
  'correction-acceptee': 'La correction est dans le brouillon. Il reste à le relire et à le publier.',
  'correction-reglee': 'La correction est réglée.',
  'correction-refusee': 'La correction est refusée. La page n’a pas changé.',
  'terme-enregistre': 'Le terme est enregistré.',
  'terme-supprime': 'Le terme est supprimé.',
  'termes-fusionnes': 'Les deux termes sont fusionnés\u00a0: tout ce qui portait l’un porte l’autre.',
  'terme-deplace': 'L’ordre est changé.',
  'ordre-leviers': 'L’ordre des leviers est changé, en ligne aussi.',
  'synonyme-enregistre': 'La ligne de synonymes est enregistrée\u00a0: les recherches en tiennent compte.',
  'synonyme-supprime': 'La ligne de synonymes est supprimée.',
  'nom-enregistre': 'Le nom est enregistré\u00a0: le territoire se trouve sous ce nom.',
  'nom-supprime': 'Le nom est supprimé.',
  'import-lu': 'Le document est lu. Rien n’est encore dans le catalogue\u00a0: relisez ce qu’il propose.',
  'import-existant': 'Ce fichier était déjà importé\u00a0: voici son import.',
  'import-clos': 'L’import est clos.',
  'brouillons-crees': 'Les brouillons sont créés. Rien n’est en ligne pour autant.',
  'champs-acceptes': 'Les champs qui restaient sont acceptés.',
  'proposition-rattachee': 'La destination est enregistrée\u00a0: les champs sont comparés avec elle.',
  'proposition-ecartee': 'La proposition est écartée. Elle peut être rouverte.',
  'proposition-rouverte': 'La proposition est à relire de nouveau.',
  'brouillon-cree': 'Le brouillon est créé. Rien n’est en ligne pour autant.',
  'brouillon-complete':
    'Ce qui est accepté est écrit dans le brouillon. Le public voit toujours ce qui est en ligne.',
  'terme-repris': 'Le terme est dans le glossaire.',
  'image-retenue': 'L’image est retenue. Personne du public ne la voit avant que la fiche soit en ligne.',
  'image-ecartee': 'L’image est écartée.',
  'image-rouverte': 'L’image est proposée de nouveau.',
};

/** Says that what was asked is done; nothing for an unknown key. */
export function DoneNotice({ done }: { done: string | string[] | undefined }) {
  const sentence = typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done] : undefined;
  if (!sentence) return null;
  return (
    <p
      role="status"
      className="my-5 max-w-[72ch] border-l-4 border-accent bg-surface px-4 py-3 font-semibold"
    >
      {sentence}
    </p>
  );
}
