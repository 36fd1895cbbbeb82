import { anchorId } from '../../platform/routing/arrive.js';

/** Which section stands at the top of the window, and how far the page has been scrolled. */
export class SectionWatch {
  current = $state<string>();
  /** From 0 at the top of the page to 1 at its end. */
  progress = $state(0);

  /** @returns a function that stops watching */
  start(slugs: readonly string[]): () => void {
    let waiting = 0;
    const look = () => {
      waiting = 0;
      // A section counts once its heading is in the upper third of the window.
      const line = innerHeight / 3;
      this.current = slugs.findLast((slug) => {
        const element = document.getElementById(anchorId(slug));
        return element !== null && element.getBoundingClientRect().top < line;
      });
      const { scrollHeight } = document.documentElement;
      this.progress = Math.min(1, scrollY / Math.max(1, scrollHeight - innerHeight));
    };
    const onScroll = () => {
      if (waiting === 0) waiting = requestAnimationFrame(look);
    };
    addEventListener('scroll', onScroll, { passive: true });
    onScroll();
    return () => {
      removeEventListener('scroll', onScroll);
      cancelAnimationFrame(waiting);
    };
  }
}
