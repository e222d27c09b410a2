import { useEffect, useState } from 'react';

/**
 * Whether code that the page wanted later was not on the host any more: the page is of an older version than the host, and
 * what it does not have yet it will not get.
 */
export function useMissingPart(): boolean {
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    const note = () => setIsMissing(true);
    // Vite's word for an import that failed.
    window.addEventListener('vite:preloadError', note);
    return () => window.removeEventListener('vite:preloadError', note);
  }, []);
  return isMissing;
}
