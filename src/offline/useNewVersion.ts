/** Starts the service worker of a published page, and tells when a newer version of the page waits to be shown. */
import { useEffect, useState } from 'react';

/** Null while there is nothing new; else what shows the new version, by loading the page again. */
export function useNewVersion(): (() => void) | null {
  const [show, setShow] = useState<(() => void) | null>(null);
  useEffect(() => {
    // A page that is being written (vite's development server) changes by itself.
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    let isGone = false;
    start(
      () => isGone,
      (accept) => setShow(() => accept),
    ).catch((error: unknown) => {
      // Blocked by a setting of the browser: the page works, with a network.
      console.error('The page will not work without a network:', error);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return show;
}

async function start(isGone: () => boolean, onNew: (accept: () => void) => void) {
  const { Workbox } = await import('workbox-window');
  if (isGone()) return;
  const workbox = new Workbox(new URL('serviceWorker.js', document.baseURI).href);
  workbox.addEventListener('waiting', () => {
    onNew(() => {
      workbox.addEventListener('controlling', () => window.location.reload());
      workbox.messageSkipWaiting();
    });
  });
  await workbox.register();
}
