/** Classes of size by the population of the settlement. Not known is a class of its own, never the smallest. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MemberCity } from '../../core/site/memberCity';

const CLASSES = [
  { id: 'to-50k', label: msg`Under 50,000`, below: 50_000 },
  { id: 'to-250k', label: msg`50,000 to 250,000`, below: 250_000 },
  { id: 'to-1m', label: msg`250,000 to 1 million`, below: 1_000_000 },
  { id: 'to-5m', label: msg`1 to 5 million`, below: 5_000_000 },
  { id: 'over-5m', label: msg`5 million and more`, below: Number.POSITIVE_INFINITY },
] as const;

export type SizeClass = (typeof CLASSES)[number]['id'] | 'unknown';

/** From small to large, then not known. */
export const SIZE_CLASSES: readonly SizeClass[] = [...CLASSES.map(({ id }) => id), 'unknown'];

export const sizeOf = ({ population }: Pick<MemberCity, 'population'>): SizeClass =>
  population === null ? 'unknown' : CLASSES.find(({ below }) => population < below)!.id;

export const sizeLabel = (size: SizeClass): MessageDescriptor =>
  CLASSES.find(({ id }) => id === size)?.label ?? msg`Population not known`;
