/** The name by which the catalogue calls itself. */
export const SITE_NAME = 'ESS en quartiers';

/** What it is, in one line. */
export const SITE_TAGLINE =
  'Le catalogue des initiatives d’économie sociale et solidaire dans les quartiers prioritaires';
