/** The chosen kinds of place, as words within a sentence. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SiteColumns } from '../../core/city/cityPack';
import { KINDS, type Kind } from '../../core/site/kinds';
import { KIND_NAMES, KIND_PLURALS } from '../../languages/kinds';
import type { I18n } from '../../languages/speaker';
import type { Join } from './address';
import { listText } from './figures';

/**
 * One place of the kind, within a sentence. Languages that decline their nouns set these words in brackets or after a
 * colon: their sentence speaks of a place, and names its kind.
 */
const ONE_OF: Readonly<Record<Kind, MessageDescriptor>> = {
  'early-childhood': msg`nursery or preschool`,
  primary: msg`primary school`,
  secondary: msg`secondary school`,
  special: msg`special-needs school`,
  vocational: msg`vocational school`,
  university: msg`university or college`,
  'adult-education': msg`adult education centre`,
  'arts-language': msg`language, music or arts school`,
  library: msg`library`,
  'mobile-library': msg`mobile library`,
  museum: msg`museum or gallery`,
  'science-centre': msg`science centre, zoo or garden`,
  'cultural-centre': msg`cultural centre`,
  'community-centre': msg`community centre`,
  makerspace: msg`makerspace or fablab`,
  archive: msg`archive`,
  sports: msg`sports place`,
  school: msg`school of unstated level`,
  other: msg`other learning site`,
};

export const oneOfKind = (i18n: I18n, kind: Kind) => i18n._(ONE_OF[kind]);
export const manyOfKind = (i18n: I18n, kind: Kind) => i18n._(KIND_PLURALS[kind]);

/** More kinds than this are not named one by one. */
const NAMED_KINDS = 3;

/** `library`, `library or museum`, `place of the 5 chosen kinds`; where each is needed `library and museum`. */
export function oneOfKinds(i18n: I18n, kinds: readonly Kind[], join: Join = 'any'): string {
  if (kinds.length <= NAMED_KINDS) {
    const words = kinds.map((kind) => oneOfKind(i18n, kind));
    return listText(i18n, words, join === 'each' ? 'and' : 'or');
  }
  const chosen = kinds.length;
  return i18n._(
    join === 'each' ? msg`place of each of the ${chosen} chosen kinds` : msg`place of the ${chosen} chosen kinds`,
  );
}

/** `libraries`, `libraries and museums`, `places of the 5 chosen kinds`. */
export function manyOfKinds(i18n: I18n, kinds: readonly Kind[], joint: 'and' | 'or' = 'and'): string {
  if (kinds.length > NAMED_KINDS) return i18n._(msg`places of the ${{ chosen: kinds.length }} chosen kinds`);
  const words = kinds.map((kind) => manyOfKind(i18n, kind));
  return listText(i18n, words, joint);
}

/** A site's name, or what it is where the source gives none. */
export function siteName(i18n: I18n, { names, kind: kinds }: SiteColumns, row: number): string {
  if (names[row]) return names[row];
  // A row that is not there (any more) belongs to an answer that is about to be replaced.
  const known = KINDS[kinds[row]]?.id;
  if (!known) return i18n._(msg`Place without a name`);
  const kind = i18n._(KIND_NAMES[known]);
  return i18n._(msg`${kind} without a name`);
}
