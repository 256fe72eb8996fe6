import type { Role } from '@/lib/accounts/actor';

/** What addresses need to be real: identifiers of rows that exist. */
export type Samples = {
  sheet: number;
  lever: number;
  userId: string;
  correction: number;
  /** An import with one proposal, the first. */
  importation: number;
  /** The key of a picture that is kept. */
  picture: string;
};

/**
 * Who may use each staff address, file by file of app/admin/(staff): the narrowest role. The test walks the folder as well, so
 * that an address which is not here fails.
 */
export const STAFF_ADDRESSES: Record<
  string,
  { role: Role; paths: (samples: Samples) => string[]; method?: 'POST'; body?: string }
> = {
  'page.tsx': { role: 'redaction', paths: () => ['/admin'] },
  '[genre]/page.tsx': { role: 'redaction', paths: () => ['/admin/fiches', '/admin/leviers'] },
  '[genre]/export.csv/route.ts': { role: 'redaction', paths: () => ['/admin/fiches/export.csv'] },
  '[genre]/lot/page.tsx': { role: 'redaction', paths: () => ['/admin/fiches/lot'] },
  '[genre]/nouvelle/page.tsx': { role: 'redaction', paths: () => ['/admin/fiches/nouvelle'] },
  '[genre]/[id]/page.tsx': {
    role: 'redaction',
    paths: ({ sheet, lever }) => [`/admin/fiches/${sheet}`, `/admin/leviers/${lever}`],
  },
  '[genre]/[id]/apercu/page.tsx': {
    role: 'redaction',
    paths: ({ sheet, lever }) => [`/admin/fiches/${sheet}/apercu`, `/admin/leviers/${lever}/apercu`],
  },
  '[genre]/[id]/comparer/page.tsx': {
    role: 'redaction',
    paths: ({ sheet }) => [`/admin/fiches/${sheet}/comparer?de=1&a=en-ligne`],
  },
  '[genre]/[id]/confirmer/page.tsx': {
    role: 'redaction',
    paths: ({ sheet }) => [`/admin/fiches/${sheet}/confirmer?geste=retirer`],
  },
  '[genre]/[id]/conflit/page.tsx': {
    role: 'redaction',
    paths: ({ sheet }) => [`/admin/fiches/${sheet}/conflit`],
  },
  '[genre]/[id]/contacts/page.tsx': {
    role: 'redaction',
    paths: ({ sheet }) => [`/admin/fiches/${sheet}/contacts`],
  },
  '[genre]/[id]/copie/route.ts': {
    role: 'redaction',
    method: 'POST',
    body: JSON.stringify({ token: '', base: 1, number: 1, fields: {} }),
    paths: ({ sheet }) => [`/admin/fiches/${sheet}/copie`],
  },
  '[genre]/[id]/enregistrer/route.ts': {
    role: 'redaction',
    method: 'POST',
    paths: ({ sheet }) => [`/admin/fiches/${sheet}/enregistrer`],
  },
  '[genre]/[id]/presence/route.ts': {
    role: 'redaction',
    method: 'POST',
    paths: ({ sheet }) => [`/admin/fiches/${sheet}/presence`],
  },
  '[genre]/[id]/historique/page.tsx': {
    role: 'redaction',
    paths: ({ sheet }) => [`/admin/fiches/${sheet}/historique`],
  },
  '[genre]/[id]/historique/restaurer/page.tsx': {
    role: 'redaction',
    paths: ({ sheet }) => [`/admin/fiches/${sheet}/historique/restaurer?version=1`],
  },
  '[genre]/[id]/modifier/page.tsx': {
    role: 'redaction',
    paths: ({ sheet, lever }) => [`/admin/fiches/${sheet}/modifier`, `/admin/leviers/${lever}/modifier`],
  },
  'blancs/page.tsx': { role: 'redaction', paths: () => ['/admin/blancs'] },
  'compte/page.tsx': { role: 'redaction', paths: () => ['/admin/compte'] },
  'compte/double-authentification/page.tsx': {
    role: 'redaction',
    paths: () => ['/admin/compte/double-authentification'],
  },
  'comptes/page.tsx': { role: 'administration', paths: () => ['/admin/comptes'] },
  'comptes/[id]/page.tsx': {
    role: 'administration',
    paths: ({ userId }) => [`/admin/comptes/${userId}`],
  },
  'corrections/page.tsx': { role: 'redaction', paths: () => ['/admin/corrections'] },
  'corrections/[id]/page.tsx': {
    role: 'redaction',
    paths: ({ correction }) => [`/admin/corrections/${correction}`],
  },
  'illustrations/[file]/route.ts': {
    role: 'redaction',
    paths: ({ picture }) => [`/admin/illustrations/${picture}.webp`],
  },
  'importations/page.tsx': { role: 'redaction', paths: () => ['/admin/importations'] },
  'importations/envoi/route.ts': {
    role: 'redaction',
    method: 'POST',
    paths: () => ['/admin/importations/envoi'],
  },
  'importations/[id]/page.tsx': {
    role: 'redaction',
    paths: ({ importation }) => [`/admin/importations/${importation}`],
  },
  'importations/[id]/restes/page.tsx': {
    role: 'redaction',
    paths: ({ importation }) => [`/admin/importations/${importation}/restes`],
  },
  'importations/[id]/pages/[page]/route.ts': {
    role: 'redaction',
    paths: ({ importation }) => [`/admin/importations/${importation}/pages/1`],
  },
  'importations/[id]/[position]/page.tsx': {
    role: 'redaction',
    paths: ({ importation }) => [`/admin/importations/${importation}/1`],
  },
  'journal/page.tsx': { role: 'redaction', paths: () => ['/admin/journal'] },
  'journal/export.csv/route.ts': { role: 'administration', paths: () => ['/admin/journal/export.csv'] },
  'liens/page.tsx': { role: 'redaction', paths: () => ['/admin/liens'] },
  'recherches/page.tsx': { role: 'redaction', paths: () => ['/admin/recherches'] },
  'vocabulaire/page.tsx': { role: 'redaction', paths: () => ['/admin/vocabulaire'] },
  'vocabulaire/leviers/page.tsx': { role: 'redaction', paths: () => ['/admin/vocabulaire/leviers'] },
  'vocabulaire/noms/page.tsx': { role: 'redaction', paths: () => ['/admin/vocabulaire/noms'] },
  'vocabulaire/noms/[territoire]/page.tsx': {
    role: 'redaction',
    paths: () => ['/admin/vocabulaire/noms/commune:59172'],
  },
  'vocabulaire/[liste]/page.tsx': {
    role: 'redaction',
    paths: () =>
      ['secteurs', 'types', 'synonymes', 'glossaire', 'documents'].map(
        (list) => `/admin/vocabulaire/${list}`,
      ),
  },
  'vocabulaire/[liste]/nouveau/page.tsx': {
    role: 'administration',
    paths: () => ['/admin/vocabulaire/secteurs/nouveau'],
  },
  'vocabulaire/[liste]/[terme]/page.tsx': {
    role: 'redaction',
    paths: () => ['/admin/vocabulaire/secteurs/mobilite'],
  },
  'vocabulaire/synonymes/nouveau/page.tsx': {
    role: 'administration',
    paths: () => ['/admin/vocabulaire/synonymes/nouveau'],
  },
  'vocabulaire/synonymes/[terme]/page.tsx': {
    role: 'redaction',
    paths: () => ['/admin/vocabulaire/synonymes/1'],
  },
};

/**
 * The narrowest role of each server action of app/admin/(staff), by the name it is exported under; anyone may sign out. Those that may depend on what is
 * asked stand at the narrowest; their commands check the rest.
 */
export const STAFF_ACTIONS: Record<string, Role> = {
  bulkAction: 'redaction',
  transitionAction: 'redaction',
  planReviewAction: 'redaction',
  restoreAction: 'redaction',
  createPreviewLinkAction: 'redaction',
  revokePreviewLinkAction: 'redaction',
  decideImageAction: 'redaction',
  reopenImageAction: 'redaction',
  savePersonAction: 'redaction',
  showPersonAction: 'publication',
  forgetPersonAction: 'redaction',
  createEditionAction: 'redaction',
  recheckLinkAction: 'redaction',
  acceptCorrectionAction: 'redaction',
  settleCorrectionAction: 'redaction',
  refuseCorrectionAction: 'redaction',
  applyNewAction: 'redaction',
  closeImportAction: 'redaction',
  forgetImportAction: 'administration',
  decideFieldAction: 'redaction',
  undoDecisionAction: 'redaction',
  editFieldAction: 'redaction',
  acceptAllAction: 'redaction',
  attachItemAction: 'redaction',
  refuseItemAction: 'redaction',
  reopenItemAction: 'redaction',
  applyItemAction: 'redaction',
  changeNameAction: 'redaction',
  changePasswordAction: 'redaction',
  endSessionAction: 'redaction',
  endOtherSessionsAction: 'redaction',
  prepareAction: 'redaction',
  cancelAction: 'redaction',
  confirmAction: 'redaction',
  renewCodesAction: 'redaction',
  inviteAction: 'administration',
  renewInvitationAction: 'administration',
  revokeInvitationAction: 'administration',
  changeRoleAction: 'administration',
  enableAction: 'administration',
  removeSecondFactorAction: 'administration',
  endSessionsAction: 'administration',
  saveNameAction: 'administration',
  deleteNameAction: 'administration',
  saveTermAction: 'administration',
  mergeTermsAction: 'administration',
  deleteTermAction: 'administration',
  moveTermAction: 'administration',
  moveLeverAction: 'administration',
  saveSynonymAction: 'administration',
};
