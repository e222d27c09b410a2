import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { BIVARIATE_COLOURS, bivariate, KEY_CLASS } from '../../../../src/rooms/gaps/find/bivariate';
import { UNKNOWN_WALK } from '../../../../src/rooms/gaps/walkClasses';
import { differenceSeen, KINDS_OF_SIGHT } from './colourSight';

const unit = fc.record({
  gap: fc.oneof(fc.nat(3000), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY)),
  need: fc.oneof(fc.nat(100), fc.constant(Number.NaN)),
  people: fc.oneof(fc.nat(500), fc.constant(Number.NaN)),
});
const columns = (units: readonly { gap: number; need: number; people: number }[]) => ({
  gap: Float64Array.from(units, ({ gap }) => gap),
  need: Float64Array.from(units, ({ need }) => need),
  people: Float64Array.from(units, ({ people }) => people),
});

describe('gap and need together', () => {
  test.prop([fc.array(unit, { minLength: 1, maxLength: 60 })])(
    'count everybody who is known, each in one class',
    (units) => {
      const found = bivariate(columns(units));
      if (!found) return;
      const known = units.filter(({ gap, need, people }) => people >= 0 && !Number.isNaN(gap) && !Number.isNaN(need));
      const sum = (list: Iterable<number>) => [...list].reduce((all, n) => all + n, 0);
      expect(sum(found.people)).toBe(sum(known.map(({ people }) => people)));
      units.forEach(({ gap, need, people }, i) => {
        const isKnown = people >= 0 && !Number.isNaN(gap) && !Number.isNaN(need);
        expect(found.states[i] === UNKNOWN_WALK).toBe(!isKnown);
      });
    },
  );

  test.prop([fc.array(unit, { minLength: 2, maxLength: 60 })])(
    'never put a longer walk or a greater need in a lower class',
    (units) => {
      const found = bivariate(columns(units));
      if (!found) return;
      const known = [...units.keys()].filter((i) => found.states[i] !== UNKNOWN_WALK);
      for (const i of known) {
        for (const j of known) {
          if (units[i].gap >= units[j].gap) expect(found.states[i] % 3).toBeGreaterThanOrEqual(found.states[j] % 3);
          if (units[i].need >= units[j].need) {
            expect(Math.floor(found.states[i] / 3)).toBeGreaterThanOrEqual(Math.floor(found.states[j] / 3));
          }
        }
      }
    },
  );

  test('weigh a place by its people: three huts move no limit between full towers', () => {
    const huts = Array.from({ length: 3 }, () => ({ gap: 50, need: 5, people: 1 }));
    const found = bivariate(
      columns([
        { gap: 100, need: 10, people: 900 },
        { gap: 500, need: 50, people: 900 },
        { gap: 900, need: 90, people: 900 },
        ...huts,
      ]),
    )!;
    expect([...found.states.slice(0, 3)]).toEqual([0, 4, KEY_CLASS]);
    expect([found.people[0], found.people[KEY_CLASS]]).toEqual([903, 900]);
  });

  test('say nothing where nobody is known', () => {
    expect(bivariate(columns([{ gap: Number.NaN, need: 5, people: 10 }]))).toBe(null);
  });
});

describe('the nine colours', () => {
  const colours = BIVARIATE_COLOURS.flat();

  for (const sight of KINDS_OF_SIGHT) {
    test(`are told apart with ${sight} sight, the key class from far`, () => {
      colours.forEach((a, i) => {
        for (const b of colours.slice(i + 1)) expect(differenceSeen(a, b, sight), `${a} ${b}`).toBeGreaterThan(15);
        if (i !== KEY_CLASS) expect(differenceSeen(a, colours[KEY_CLASS], sight)).toBeGreaterThan(25);
      });
    });
  }
});
