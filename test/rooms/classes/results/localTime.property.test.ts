import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { ENGLISH } from '../../../../src/languages/speaker';
import { clockToUtc, timeSpanText, utcToClock, wallClock } from '../../../../src/rooms/classes/results/localTime';

const minute = 60_000;
const zones = fc.constantFrom('Europe/Madrid', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'UTC');
const times = fc
  .integer({ min: Date.UTC(2015, 0) / minute, max: Date.UTC(2035, 0) / minute })
  .map((minutes) => minutes * minute);

/** The hour that comes twice in autumn has two instants; the first is meant. */
const isTwice = (time: number, zone: string) => {
  const clock = utcToClock(time, zone);
  return [-2, -1.5, -1, -0.5].some((hours) => utcToClock(time + hours * 60 * minute, zone) === clock);
};

test.prop([times, zones])('a time that is typed back is the same time', (time, zone) => {
  fc.pre(!isTwice(time, zone));
  expect(clockToUtc(utcToClock(time, zone), zone)).toBe(time);
});

test.prop([fc.array(times, { maxLength: 20 }), zones])(
  'a clock asked for many times in any order shows what it shows for each alone',
  (all, zone) => {
    const together = wallClock(zone);
    expect(all.map(together)).toEqual(all.map((time) => wallClock(zone)(time)));
  },
);

test('a lesson in Madrid and one in Porto Alegre are told by their own clocks', () => {
  const ten = Date.UTC(2025, 4, 14, 8);
  expect(timeSpanText(ENGLISH, ten, ten + 45 * minute, 'Europe/Madrid')).toBe('14 May 2025, 10:00 to 10:45');
  expect(timeSpanText(ENGLISH, ten, ten + 45 * minute, 'America/Sao_Paulo')).toBe('14 May 2025, 05:00 to 05:45');
  expect(timeSpanText(ENGLISH, ten, ten + 24 * 60 * minute, 'UTC')).toBe('14 May 2025, 08:00 to 15 May 2025, 08:00');
});

test('what is no time is not taken for one', () => {
  for (const text of ['', '2025-05-14', '2025-13-01T10:00', '2025-05-14T25:00', 'soon'])
    expect(clockToUtc(text, 'UTC')).toBe(null);
});
