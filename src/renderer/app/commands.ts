import type { MenuCommand } from '../../shared/ipc.js';
import type { App } from '../state/app-context.js';
import { focusSearch } from '../ui/focus-search.js';
import { HELP_ID } from '../platform/routing/route.js';
import { jobFor } from '../state/print-jobs.svelte.js';

/** Does what the menu asks for. */
export function runMenuCommand(
  command: MenuCommand,
  { router, find, jobs, preferences, keys }: App,
): void {
  switch (command.type) {
    case 'focus-search':
      focusSearch();
      break;
    case 'show-keys':
      keys.open = true;
      break;
    case 'find-in-page':
      find.show();
      break;
    case 'go':
      if (command.to === 'back') history.back();
      else if (command.to === 'forward') history.forward();
      else if (command.to === 'help') router.go({ name: 'article', id: HELP_ID });
      else router.go({ name: command.to });
      break;
    case 'print':
    case 'save-pdf':
      if (jobs.onScreen) {
        const job = jobFor(jobs.onScreen, preferences.settings);
        void jobs.run(command.type === 'print' ? 'print' : 'pdf', job);
      }
      break;
    case 'print-lost':
      jobs.lost(command.message);
      break;
    case 'job-progress':
      jobs.progressed(command.progress);
      break;
    case 'full-screen':
      // Room mode hears of it itself.
      break;
    case 'theme':
      void preferences.change({ theme: command.theme });
      break;
  }
}
