import { useSyncExternalStore } from 'react';

function follow(onChange: () => void) {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/** Whether the browser has any network. True does not promise that the atlas's own host can be reached. */
export const useOnline = () => useSyncExternalStore(follow, () => navigator.onLine);
