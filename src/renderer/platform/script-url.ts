/** The part of Trusted Types that is used here; absent in older browsers. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

/** Only what the page brings itself: files of its own place, or code that it carries. */
function ownUrl(url: string): string {
  const { protocol, href } = new URL(url, document.baseURI);
  const own = protocol === 'blob:' || href.startsWith(new URL('.', document.baseURI).href);
  if (!own) throw new TypeError(`${href} is not a script of this page`);
  return href;
}

// The content policy names it, and allows no other but Svelte's own.
const policy = (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'field-reader',
  { createScriptURL: ownUrl },
);

/**
 * The address of a worker's code as the page's content policy takes it (Trusted Types).
 * @throws TypeError for an address that is not the page's own
 */
export function scriptUrl(url: string): string {
  // Declared a string everywhere; a worker takes it as it is.
  return (policy?.createScriptURL(url) ?? ownUrl(url)) as string;
}
