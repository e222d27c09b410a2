/**
 * Where the visitor is, asked of the browser only when they tap for it. It stays in this page: no link, no file and no
 * request ever has it.
 */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { create } from 'zustand';
import type { LonLat } from '../../core/units';

export type Here =
  | { readonly status: 'unasked' }
  | { readonly status: 'asking' }
  | { readonly status: 'found'; readonly at: LonLat }
  | { readonly status: 'failed'; readonly reason: MessageDescriptor };

export const useHere = create<Here>(() => ({ status: 'unasked' }));

const say = (here: Here) => useHere.setState(here, true);

export const forgetHere = () => say({ status: 'unasked' });

/** What went wrong, and what one can do: by the codes of GeolocationPositionError. */
export function refusal(code: number): MessageDescriptor {
  if (code === 1)
    return msg`The browser was told not to share where you are. Allow the location for this page in its settings, or search for your city.`;
  if (code === 3)
    return msg`Finding out where you are took too long. Try again under the open sky, or search for your city.`;
  return msg`This device does not know where it is just now. Search for your city instead.`;
}

/** Asks the browser, which asks the visitor. Resolves when there is an answer of either kind. */
export function askWhereIAm(): Promise<Here> {
  if (!('geolocation' in navigator) || !window.isSecureContext) {
    say({
      status: 'failed',
      reason: msg`This browser shares locations only with pages on https. Search for your city instead.`,
    });
    return Promise.resolve(useHere.getState());
  }
  say({ status: 'asking' });
  return new Promise((resolve) => {
    const settle = (here: Here) => {
      // Who tapped again meanwhile no longer wants to know.
      if (useHere.getState().status === 'asking') say(here);
      resolve(useHere.getState());
    };
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => settle({ status: 'found', at: [coords.longitude, coords.latitude] }),
      ({ code }) => settle({ status: 'failed', reason: refusal(code) }),
      // A city is large: a rough position of the last ten minutes will do.
      { enableHighAccuracy: false, timeout: 15_000, maximumAge: 600_000 },
    );
  });
}
