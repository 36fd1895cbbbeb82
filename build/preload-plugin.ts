import type { Plugin } from 'vite';

/** The module that the page's first script loads once it has painted. */
const MAIN = /\/src\/renderer\/main\.ts$/;

/**
 * Names in the page what its first script will ask for, so that it comes while the page is painted.
 * Not as `modulepreload`, which would also compile it then.
 */
export const preloadPlugin = (): Plugin => ({
  name: 'field-reader-preload',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {}, chunk }) => {
      const main = Object.values(bundle).find(
        (file) => file.type === 'chunk' && MAIN.test(file.facadeModuleId ?? ''),
      );
      // Paper has a page of its own, which never loads it.
      if (main?.type !== 'chunk' || !chunk?.dynamicImports.includes(main.fileName)) return [];
      const of = (name: string, as: string) => ({
        tag: 'link',
        attrs: { rel: 'preload', as, href: `./${name}`, crossorigin: '' },
        injectTo: 'head' as const,
      });
      const scripts = [main.fileName, ...main.imports];
      const styles = scripts.flatMap((name) => {
        const chunk = bundle[name];
        return chunk?.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : [];
      });
      const named = [
        ...styles.map((name) => of(name, 'style')),
        ...scripts.map((name) => of(name, 'script')),
      ];
      return named.filter(({ attrs }) => !html.includes(attrs.href));
    },
  },
});
