/** Where a form lists the documents that its citations may name. */
export const CITED_DOCUMENTS = 'documents-cites';
