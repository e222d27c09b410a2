import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { kilometresPerHour, minutes, walkMetres } from '../../../src/core/units';
import { ENGLISH } from '../../../src/languages/speaker';
import { legendEntries } from '../../../src/rooms/gaps/legendEntries';
import { classesOfCells, UNKNOWN_WALK, walkClasses } from '../../../src/rooms/gaps/walkClasses';
import { tableOfAreas } from '../../../src/workers/areaTable';
import { createTown } from '../../workers/town';

const standards = fc.integer({ min: 3, max: 30 }).map(minutes);
const speeds = fc.integer({ min: 24, max: 60 }).map((tenths) => kilometresPerHour(tenths / 10));
const walks = fc.array(fc.integer({ min: 0, max: 6000 }), { minLength: 1, maxLength: 20 });

describe('colours', () => {
  test.prop([standards, speeds, walks])(
    'and the table agree on who is beyond the standard, to the last cell',
    (standard, speed, lengths) => {
      const limit = walkMetres(standard, speed);
      // Walks of exactly the standard are where two ways of reckoning would part.
      const walk = Float64Array.from([...lengths, limit]);
      const classes = walkClasses(standard);
      const painted = classesOfCells(walk, classes, speed);
      const beyond = [...painted].filter((step) => classes[step].isBeyond).length;
      const { areas, cells } = createTown({ people: Array.from(walk, () => 1) });
      expect(tableOfAreas(areas, cells, walk, limit).city.beyond).toBe(beyond);
    },
  );

  test.prop([standards])('have limits that rise without a hole, and change at the standard', (standard) => {
    const classes = walkClasses(standard);
    classes.forEach(({ from, upTo }, i) => {
      expect(from).toBe(i === 0 ? 0 : classes[i - 1].upTo);
      expect(upTo).toBeGreaterThan(from);
    });
    expect(classes.filter(({ isBeyond }) => !isBeyond).at(-1)!.upTo).toBe(standard);
    expect(classes.at(-1)!.upTo).toBe(Number.POSITIVE_INFINITY);
  });

  test('grow darker step by step, so that the order needs no colour', () => {
    const lightness = (hex: string) => {
      const [r, g, b] = [1, 3, 5].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const steps = walkClasses(minutes(10)).map(({ colour }) => lightness(colour));
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
    expect(new Set(steps).size).toBe(steps.length);
  });

  test('never stand for what is not known', () => {
    const classes = walkClasses(minutes(10));
    const painted = classesOfCells(
      Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY),
      classes,
      kilometresPerHour(4.8),
    );
    expect([...painted]).toEqual([UNKNOWN_WALK, classes.length - 1]);
    expect(classes[UNKNOWN_WALK]).toBeUndefined();
  });
});

describe('the legend', () => {
  test('reads the layer’s own limits and colours', () => {
    const classes = walkClasses(minutes(7));
    const entries = legendEntries(ENGLISH, classes);
    expect(entries.map(({ colour }) => colour)).toEqual(classes.map(({ colour }) => colour));
    expect(entries.map(({ label }) => label)).toEqual([
      'up to 3.5',
      '3.5 to 7',
      '7 to 10.5: beyond',
      '10.5 to 14: beyond',
      'over 14: beyond',
    ]);
  });
});
