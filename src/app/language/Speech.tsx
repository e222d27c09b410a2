import { I18nProvider } from '@lingui/react';
import { createContext, type ReactNode, useContext, useLayoutEffect } from 'react';
import { I18nProvider as AriaProvider } from 'react-aria-components';
import { languageOf } from '../../languages/languages';
import type { I18n } from '../../languages/speaker';
import { useRoomId } from '../../visit/visit';
import { useLanguageCode, useSpeaker } from './useSpeaker';

const RoomSpoken = createContext(true);

/** Whether the words of the room one enters are here. */
export const useIsRoomSpoken = () => useContext(RoomSpoken);

/** Everything inside speaks the visitor's language, and the document says which it is and where lines begin. */
export function Speech({ first, children }: { readonly first: I18n; readonly children: ReactNode }) {
  const { i18n, isReady } = useSpeaker(useLanguageCode(), useRoomId(), first);
  const { tag, locale, direction } = languageOf(i18n);

  // Before the first frame: who reads Arabic never sees the page from the left.
  useLayoutEffect(() => {
    document.documentElement.lang = tag;
    // Not on the root: MapLibre draws its letters on canvases of their own, which take the root's direction and would
    // turn every bracket round.
    document.body.dir = direction;
  }, [tag, direction]);

  return (
    <I18nProvider i18n={i18n}>
      <AriaProvider locale={locale}>
        <RoomSpoken value={isReady}>{children}</RoomSpoken>
      </AriaProvider>
    </I18nProvider>
  );
}
