/** What the address says of brought data: that they are in use, never what they are. A pure pair. */
import type { Purpose } from '../../../core/intake/columns';
import type { Words } from '../../../visit/address';

export const OWN_WORD = 'own';

/** In the order in which links write them, so that equal choices have equal links. */
export const PURPOSES = ['sites', 'areas'] as const satisfies readonly Purpose[];

export function readOwnWord(words: Words): readonly Purpose[] {
  const said = new Set((words[OWN_WORD] ?? '').split(','));
  return PURPOSES.filter((purpose) => said.has(purpose));
}

export const writeOwnWord = (purposes: readonly Purpose[]): string =>
  PURPOSES.filter((purpose) => purposes.includes(purpose)).join(',');
