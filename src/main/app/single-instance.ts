import { app } from 'electron';

/** @returns false if the app is already running; that one has then been told to come forward */
export function isOnlyInstance(onAnother: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onAnother);
  return true;
}
