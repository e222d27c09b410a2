import { expect, test } from 'vitest';
import { minutes } from '../../../../src/core/units';
import { changeSentence, editText } from '../../../../src/rooms/gaps/whatif/changeSentences';

const say = (gained: number, lost: number, shorter = 0, longer = 0) =>
  changeSentence({ gained, lost, shorter, longer }, { kinds: ['library'], standard: minutes(10) });

test('gains and losses are both told, also when there are none', () => {
  expect(say(3412, 0)).toBe('About 3,410 more people live within 10 minutes of a library; nobody falls out of it.');
  expect(say(3412, 512)).toBe(
    'About 3,410 people come within 10 minutes of a library, and about 510 people fall out of it.',
  );
  expect(say(0, 512)).toBe('About 510 people no longer live within 10 minutes of a library; nobody comes within it.');
  expect(say(3, 0)).toBe('Fewer than 10 more people live within 10 minutes of a library; nobody falls out of it.');
});

test('where nobody crosses the standard, walks are spoken of', () => {
  expect(say(0, 0, 400, 0)).toContain('nobody falls out of it; it is a shorter walk for about 400 people.');
  expect(say(0, 0)).toContain('every walk stays as it is.');
});

test('an edit is a line that names what would be different', () => {
  expect(editText({ do: 'add', site: 'x', kind: 'library', at: [0, 0] }, 'x')).toBe('New library');
  expect(editText({ do: 'close', site: 'x' }, 'Bonnemaison')).toBe('Bonnemaison closed');
  expect(editText({ do: 'change', site: 'x', kind: 'archive', capacity: 1200 }, 'Bonnemaison')).toBe(
    'Bonnemaison becomes an archive and has room for 1,200',
  );
});
