/**
 * Chromium refuses schemes it does not know, so `app://<host>/` stands behind an https origin whose
 * top-level domain can never exist. Every request to it is answered by the app's own handler.
 */
const SUFFIX = '.app.invalid';

export function toChromium(address: string): string {
  return address.replace(/^app:\/\/([^/?#]*)/, (_all, host: string) => `https://${host}${SUFFIX}`);
}

export function toApp(address: string): string {
  return address.replace(
    /^https:\/\/([^/?#]*)\.app\.invalid(?=[/?#]|$)/,
    (_all, host: string) => `app://${host}`,
  );
}
