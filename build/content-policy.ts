/**
 * The content security policy of the forms that no main process serves. Nothing may come from, or
 * go to, another place; the desktop app sends the same as a header.
 */
export type Policy = Readonly<Record<string, readonly string[]>>;

const NOTHING = ["'none'"];
/** A string never becomes markup or code: only what these two policies let through. */
const TRUSTED_TYPES: Policy = {
  'trusted-types': ['svelte-trusted-html', 'field-reader'],
  'require-trusted-types-for': ["'script'"],
};

export const SITE_POLICY: Policy = {
  'default-src': NOTHING,
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  // The print page, unseen, to count the pages of a handout.
  'frame-src': ["'self'"],
  'base-uri': NOTHING,
  'form-action': NOTHING,
  ...TRUSTED_TYPES,
};

/** The portable page has everything inside itself: scripts and styles are named by their hash. */
export function portablePolicy(
  scriptHashes: readonly string[],
  styleHashes: readonly string[],
): Policy {
  return {
    'default-src': NOTHING,
    'script-src': [...scriptHashes, 'blob:'],
    'style-src': styleHashes,
    'font-src': ['data:'],
    'img-src': ['data:'],
    'worker-src': ['blob:'],
    // This same page, unseen, to count the pages of a handout.
    'frame-src': ["'self'"],
    'base-uri': NOTHING,
    'form-action': NOTHING,
    ...TRUSTED_TYPES,
  };
}

/** Puts the policy into the page as its first element after the character set. */
export function withPolicy(html: string, policy: Policy): string {
  const content = Object.entries(policy)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
  const charset = /<meta charset="[^"]*"\s*\/?>/i;
  if (!charset.test(html))
    throw new Error('the page has no <meta charset>, so no place for its policy');
  return html.replace(
    charset,
    (tag) => `${tag}\n    <meta http-equiv="Content-Security-Policy" content="${content}" />`,
  );
}
