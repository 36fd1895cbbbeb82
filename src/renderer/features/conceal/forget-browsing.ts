import type { App } from '../../state/app-context.js';

/** Forgets what was searched for and which pages were visited since the reader was opened. */
export async function forgetBrowsing({
  box,
  find,
  router,
}: Pick<App, 'box' | 'find' | 'router'>): Promise<void> {
  box.recent.clear();
  box.show('');
  if (find.open) find.close();
  find.text = '';
  await router.forget();
}
