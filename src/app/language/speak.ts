/** Fetches the words of a language: those of the house, and those of the rooms that are entered. */

import type { LanguageCode } from '../../languages/languages';
import { type I18n, speakerOf } from '../../languages/speaker';
import type { Translation, Translations } from '../../visit/room';
import { ROOMS } from '../rooms';

const HOUSE: Translations = import.meta.glob<Translation>('../translations/*.po');

interface Spoken {
  readonly i18n: I18n;
  /** `house`, or the id of a room, whose words `i18n` has. */
  readonly parts: Set<string>;
}

const spoken = new Map<LanguageCode, Spoken>();

function spokenIn(code: LanguageCode): Spoken {
  const known = spoken.get(code);
  if (known) return known;
  const made = { i18n: speakerOf(code), parts: new Set<string>() };
  spoken.set(code, made);
  return made;
}

const translationsOf = (part: string) =>
  part === 'house' ? HOUSE : (ROOMS.find(({ id }) => id === part)?.translations ?? {});

/** The speaker of a language, if it has all these parts already. English always has: it stands in the code. */
export function speakerWith(code: LanguageCode, parts: readonly string[]): I18n | null {
  const { i18n, parts: has } = spokenIn(code);
  return code === 'en' || parts.every((part) => has.has(part)) ? i18n : null;
}

/** The same, once the missing parts have come. Throws when one does not; a later try fetches it again. */
export async function loadSpeaker(code: LanguageCode, parts: readonly string[]): Promise<I18n> {
  const { i18n, parts: has } = spokenIn(code);
  const missing = code === 'en' ? [] : parts.filter((part) => !has.has(part));
  await Promise.all(
    missing.map(async (part) => {
      const [, load] = Object.entries(translationsOf(part)).find(([path]) => path.endsWith(`/${code}.po`)) ?? [];
      // A room that has no words in this language yet says English.
      if (load) i18n.load(code, (await load()).messages);
      has.add(part);
    }),
  );
  return i18n;
}
