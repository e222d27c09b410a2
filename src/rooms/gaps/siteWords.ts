/** Words for what the data say of a site in codes. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { BuildingBlock } from '../../core/site/kinds';
import type { Site } from '../../core/site/site';

/** Core has the same in English, for the command line; a test holds the two together. */
export const BLOCK_NAMES: Readonly<Record<BuildingBlock, MessageDescriptor>> = {
  inclusive: msg`Inclusive learning, from basic to higher education`,
  community: msg`Learning in families and communities`,
  work: msg`Learning for and in the workplace`,
  technology: msg`Modern learning technologies`,
  quality: msg`Quality in learning`,
  culture: msg`A culture of learning throughout life`,
};

/** Whether a wheelchair gets in. */
export const WHEELCHAIR_WORDS: Readonly<Record<NonNullable<Site['wheelchair']>, MessageDescriptor>> = {
  yes: msg({ message: 'yes', context: 'wheelchairs' }),
  limited: msg({ message: 'limited', context: 'wheelchairs' }),
  no: msg({ message: 'no', context: 'wheelchairs' }),
};
