import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LonLat } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';

/** Asks the browser, which asks the person, once. Throws, in words for whoever tapped, where there is no answer. */
export function whereIAm(i18n: I18n): Promise<LonLat> {
  if (!('geolocation' in navigator) || !window.isSecureContext) {
    return Promise.reject(
      new Error(i18n._(msg`This browser shares locations only with pages on https. Tap the map instead.`)),
    );
  }
  return new Promise((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve([coords.longitude, coords.latitude]),
      ({ code }) => reject(new Error(i18n._(WHY_NOT[code] ?? WHY_NOT[2]))),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    ),
  );
}

/** By the codes of GeolocationPositionError. */
const WHY_NOT: Record<number, MessageDescriptor> = {
  1: msg`The browser was told not to share where you are. Allow it in the browser’s settings, or tap the map.`,
  2: msg`This device does not know where it is just now. Tap the map instead.`,
  3: msg`Finding out where you are took too long. Try again under the open sky, or tap the map.`,
};
