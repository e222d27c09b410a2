import { msg, plural } from '@lingui/core/macro';
import { type RingFault, ringFaults } from '../../../core/site/ringFaults';
import type { I18n } from '../../../languages/speaker';
import { positionText } from '../positionText';
import type { Outline } from './outlineWord';

/** What keeps an outline from having an inside. Outlines are kept open; closing is not the visitor's to do. */
export type OutlineFault = Exclude<RingFault, { fault: 'unclosed' }>;

/** Null: nothing does. */
export const outlineFault = ({ ring }: Pick<Outline, 'ring'>): OutlineFault | null =>
  ringFaults(ring).find((fault) => fault.fault !== 'unclosed') ?? null;

/** What is wrong, and what to do. */
export function faultSentences(i18n: I18n, { name }: Pick<Outline, 'name'>, fault: OutlineFault): string {
  if (fault.fault === 'short') {
    const corners = fault.positions;
    return i18n._(
      name === ''
        ? msg`This outline has ${plural(corners, { one: '# corner', other: '# corners' })}, and nothing lies within fewer than three. Draw it again with three corners or more.`
        : msg`The outline “${name}” has ${plural(corners, { one: '# corner', other: '# corners' })}, and nothing lies within fewer than three. Draw it again with three corners or more.`,
    );
  }
  const position = positionText(i18n, fault.at, 4);
  return i18n._(
    name === ''
      ? msg`This outline crosses itself near ${position} (latitude, longitude), so what lies within is not clear. Move a corner so that no two sides cross, or draw it again.`
      : msg`The outline “${name}” crosses itself near ${position} (latitude, longitude), so what lies within is not clear. Move a corner so that no two sides cross, or draw it again.`,
  );
}
