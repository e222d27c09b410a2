import type { Problem } from '../../../core/problem';
import { ringFaults } from '../../../core/site/ringFaults';
import type { LonLat } from '../../../core/units';
import type { Outline } from './outlineWord';

const where = ({ name }: Pick<Outline, 'name'>) => (name === '' ? 'This outline' : `The outline “${name}”`);

/** What keeps an outline from having an inside; null: nothing does. */
export function outlineProblem(outline: Outline): Problem | null {
  const fault = ringFaults(outline.ring)[0];
  // Outlines are kept open; closing is not the visitor's to do.
  const real = fault?.fault === 'unclosed' ? ringFaults(outline.ring)[1] : fault;
  if (!real || real.fault === 'unclosed') return null;
  if (real.fault === 'short') {
    return {
      where: where(outline),
      what: `has ${real.positions} corners, and nothing lies within fewer than three`,
      fix: 'Draw it again with three corners or more.',
      level: 'error',
    };
  }
  return {
    where: where(outline),
    what: `crosses itself near ${positionText(real.at)}, so what lies within is not clear`,
    fix: 'Move a corner so that no two sides cross, or draw it again.',
    level: 'error',
  };
}

const positionText = ([lon, lat]: LonLat) => `${lat.toFixed(4)}, ${lon.toFixed(4)} (latitude, longitude)`;
