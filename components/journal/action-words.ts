/** What is done to a sheet or a lever, to the links they hold, to an account. */
const ACTION_WORDS: Record<string, string> = {
  'edition.created': 'Création',
  'edition.saved': 'Enregistrement d’une version',
  'edition.imported': 'Import',
  'edition.restored': 'Retour à une ancienne version',
  'edition.submitted': 'Mise en relecture',
  'edition.returned': 'Renvoi à la rédaction',
  'edition.approved': 'Approbation',
  'edition.published': 'Publication',
  'edition.scheduled': 'Publication prévue',
  'edition.unscheduled': 'Publication prévue annulée',
  'edition.scheduleFailed': 'Publication prévue impossible',
  'edition.archived': 'Archivage',
  'edition.withdrawn': 'Retrait',
  'edition.deleted': 'Suppression',
  'edition.undeleted': 'Rétablissement',
  'edition.reviewPlanned': 'Date de relecture fixée',
  'correction.accepted': 'Correction d’un lecteur acceptée',
  'correction.refused': 'Correction d’un lecteur refusée',
  'import.recorded': 'Publication importée',
  'import.attached': 'Proposition d’un import rattachée',
  'import.applied': 'Proposition d’un import reprise',
  'import.refused': 'Proposition d’un import écartée',
  'import.reopened': 'Proposition d’un import rouverte',
  'import.undone': 'Décision sur un import annulée',
  'import.imageAccepted': 'Image d’un import retenue',
  'import.imageRefused': 'Image d’un import écartée',
  'import.imageReopened': 'Image d’un import proposée de nouveau',
  'import.forgotten': 'Import supprimé',
  'import.closed': 'Import clos',
  'previewLink.created': 'Lien d’aperçu créé',
  'previewLink.revoked': 'Lien d’aperçu retiré',
  'person.added': 'Personne à contacter ajoutée',
  'person.changed': 'Personne à contacter corrigée',
  'person.shown': 'Personne montrée sur la page publique',
  'person.hidden': 'Personne retirée de la page publique',
  'person.forgotten': 'Personne à contacter oubliée',
  'link.rechecked': 'Lien vérifié de nouveau',
  'links.checked': 'Vérification des liens',
  'account.created': 'Compte créé',
  'account.invited': 'Invitation envoyée',
  'account.invitationRenewed': 'Invitation renvoyée',
  'account.invitationRevoked': 'Invitation retirée',
  'account.signedIn': 'Connexion',
  'account.signedOut': 'Déconnexion',
  'account.renamed': 'Nom changé',
  'account.roleChanged': 'Rôle changé',
  'account.disabled': 'Compte désactivé',
  'account.enabled': 'Compte réactivé',
  'account.passwordChanged': 'Mot de passe changé',
  'account.passwordReset': 'Mot de passe choisi par un lien',
  'account.resetRequested': 'Nouveau mot de passe demandé',
  'account.sessionsEnded': 'Sessions fermées',
  'account.secondFactorEnabled': 'Double authentification activée',
  'account.secondFactorDisabled': 'Double authentification désactivée',
  'account.secondFactorRemoved': 'Double authentification retirée par l’administration',
  'account.recoveryCodesRenewed': 'Codes de secours renouvelés',
};

/** A change of the vocabulary is said by what was done, and to what. */
const CHANGES: Record<string, string> = {
  created: 'Ajout',
  changed: 'Modification',
  merged: 'Fusion',
  moved: 'Changement de rang',
  deleted: 'Suppression',
};

const TERMS: Record<string, string> = {
  sector: 'd’un secteur',
  structureType: 'd’un type de structure',
  source: 'd’un document source',
  glossaryTerm: 'd’un terme du glossaire',
  synonym: 'd’un synonyme',
  territoryName: 'd’un ancien nom de territoire',
  lever: 'd’un levier',
};

/** What an action is called in French; one that is not known, as the journal has it. */
export function actionWords(action: string): string {
  const [domain = '', done = ''] = action.split('.');
  const known = wordsOf(ACTION_WORDS, action);
  if (known) return known;
  const [change, term] = [wordsOf(CHANGES, done), wordsOf(TERMS, domain)];
  return change && term ? `${change} ${term}` : action;
}

function wordsOf(words: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
