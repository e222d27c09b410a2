/** The kinds of learning site by name. Core has the same in English, for the command line; a test holds the two together. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Kind } from '../core/site/kinds';

/** One of them: `Library`. */
export const KIND_NAMES: Readonly<Record<Kind, MessageDescriptor>> = {
  'early-childhood': msg`Early childhood`,
  primary: msg`Primary school`,
  secondary: msg`Secondary school`,
  special: msg`Special-needs school`,
  vocational: msg`Vocational school`,
  university: msg`University or college`,
  'adult-education': msg`Adult education`,
  'arts-language': msg`Language, music or arts school`,
  library: msg`Library`,
  'mobile-library': msg`Mobile library`,
  museum: msg`Museum or gallery`,
  'science-centre': msg`Science centre, zoo or garden`,
  'cultural-centre': msg`Cultural centre`,
  'community-centre': msg`Community centre`,
  makerspace: msg`Makerspace or fablab`,
  archive: msg`Archive`,
  sports: msg`Sports`,
  school: msg`School, level not stated`,
  other: msg`Other learning site`,
};

/** Many of them, inside a sentence: `libraries`. */
export const KIND_PLURALS: Readonly<Record<Kind, MessageDescriptor>> = {
  'early-childhood': msg`nurseries and preschools`,
  primary: msg`primary schools`,
  secondary: msg`secondary schools`,
  special: msg`special-needs schools`,
  vocational: msg`vocational schools`,
  university: msg`universities and colleges`,
  'adult-education': msg`adult education centres`,
  'arts-language': msg`language, music and arts schools`,
  library: msg`libraries`,
  'mobile-library': msg`mobile libraries`,
  museum: msg`museums and galleries`,
  'science-centre': msg`science centres, zoos and gardens`,
  'cultural-centre': msg`cultural centres`,
  'community-centre': msg`community centres`,
  makerspace: msg`makerspaces and fablabs`,
  archive: msg`archives`,
  sports: msg`sports places`,
  school: msg`schools of unstated level`,
  other: msg`other learning sites`,
};
