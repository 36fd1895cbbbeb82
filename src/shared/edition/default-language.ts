/** The language whose edition is read until another one is chosen. Its folder has this name. */
export const DEFAULT_LANGUAGE = 'en';
