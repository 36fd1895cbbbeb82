/** What nobody starts with, in one file: App draws it once `lazy-pages.svelte.ts` has it. */
export { default as LazyPage } from './LazyPage.svelte';
export { default as RoomPage } from './RoomPage.svelte';
export { default as SessionRoomPage } from './SessionRoomPage.svelte';
export { default as KeysDialog } from '../../features/keys/KeysDialog.svelte';
export { default as FindBar } from '../../features/find/FindBar.svelte';
export { default as Tour } from '../shell/Tour.svelte';
export { default as LinkDialog } from '../shell/LinkDialog.svelte';
