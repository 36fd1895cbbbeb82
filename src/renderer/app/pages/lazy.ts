/** What nobody starts with, in one file: App draws it once `lazy-pages.svelte.ts` has it. */
export { default as LazyPage } from './LazyPage.svelte';
export { default as RoomPage } from './RoomPage.svelte';
export { default as SessionRoomPage } from './SessionRoomPage.svelte';
