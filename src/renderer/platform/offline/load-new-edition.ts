/** What the page tells a waiting service worker once the person has chosen the new edition. */
export const LOAD_NEW_EDITION = 'load-new-edition';
