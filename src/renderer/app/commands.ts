import type { MenuCommand } from '../../shared/ipc.js';
import type { App } from './app-context.js';
import { HELP_ID } from '../routing/route.js';
import { jobFor } from './print-jobs.svelte.js';

/** Puts the caret in the search box, with what stands there selected unless told otherwise. */
export function focusSearch(select = true): void {
  const input = document.getElementById('search');
  if (!(input instanceof HTMLInputElement)) return;
  input.focus();
  if (select) input.select();
  else input.setSelectionRange(input.value.length, input.value.length);
}

/** Does what the menu asks for. */
export function obey(command: MenuCommand, { router, find, jobs, preferences, keys }: App): void {
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
