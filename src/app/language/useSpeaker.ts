import { useCallback, useEffect, useState } from 'react';
import { asLanguage, chooseLanguage, LANGUAGES, type LanguageCode } from '../../languages/languages';
import type { I18n } from '../../languages/speaker';
import { useAskedLanguage } from '../../visit/visit';
import { ROOMS } from '../rooms';
import { loadSpeaker, speakerWith } from './speak';

/** The language that the address or the browser asks for. */
export const useLanguageCode = (): LanguageCode => wanted(useAskedLanguage());

const wanted = (asked: string | null) => chooseLanguage(asLanguage(asked), navigator.languages ?? []);

/** The words of the house, before anything is drawn; English where they do not come. */
export async function firstSpeaker(asked: string | null): Promise<I18n> {
  try {
    return await loadSpeaker(wanted(asked), ['house']);
  } catch (error) {
    console.error('The page speaks English, because other words did not come:', error);
    return loadSpeaker('en', []);
  }
}

export interface Speaking {
  readonly i18n: I18n;
  /** False while the words of the room one enters are on their way. */
  readonly isReady: boolean;
}

/**
 * Who speaks now. Another language takes over in one go, when its words have come: until then, and where they do not
 * come, the page goes on in the one before.
 */
export function useSpeaker(code: LanguageCode, room: string, first: I18n): Speaking {
  const [i18n, setI18n] = useState(first);
  const [settled, setSettled] = useState<string | null>(null);
  const asked = `${code} ${room}`;

  useEffect(() => {
    let isCurrent = true;
    loadSpeaker(code, ['house', room])
      .then((speaker) => isCurrent && setI18n(speaker))
      .catch((error: unknown) => console.error(`The words in ${LANGUAGES[code].name} did not come:`, error))
      .finally(() => isCurrent && setSettled(asked));
    return () => {
      isCurrent = false;
    };
  }, [code, room, asked]);

  // Changing the language in place keeps the room on screen; only a room that is entered waits for its words.
  const isReady = settled?.endsWith(` ${room}`) === true || speakerWith(code, ['house', room]) !== null;
  return { i18n, isReady };
}

const ROOM_IDS = ROOMS.map(({ id }) => id);

/** Fetches the words of every room in the visitor's language. */
export function useAllWords(): () => Promise<unknown> {
  const code = useLanguageCode();
  return useCallback(() => loadSpeaker(code, ROOM_IDS), [code]);
}
