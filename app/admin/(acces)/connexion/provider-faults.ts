/** What `?refus=KEY` says, when an identity provider has not opened a session. */
export const PROVIDER_FAULTS = new Map([
  [
    'injoignable',
    'Le fournisseur d’identité ne répond pas. Réessayez dans un instant, ou connectez-vous avec votre mot de passe.',
  ],
  [
    'inconnu',
    'Aucun compte actif ne porte cette identité. Un compte s’ouvre sur invitation : demandez-la à une personne du rôle « Administration ».',
  ],
  ['interrompu', 'La connexion par le fournisseur d’identité s’est interrompue. Recommencez.'],
]);
