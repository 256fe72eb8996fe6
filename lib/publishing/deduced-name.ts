/** Said as the role of someone whose name was only read in an e-mail: no page shows them before someone has checked it. */
export const DEDUCED_NAME = 'nom déduit de l’adresse, à vérifier';

/** Whether nobody has checked yet what someone is called. */
export const hasDeducedName = ({ role }: { role: string | null }) => role?.includes(DEDUCED_NAME) === true;
