/** Note for the history: it travels with the fields, and is no part of the content. */
export const MESSAGE = 'message';
