import { useSyncExternalStore } from 'react';

const neverChanges = () => () => {};

/** Whether scripts run: false in what the server sends, true once they do. */
export function useIsScripted(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
