import { expect, test } from 'vitest';
import type { Edit } from '../../../../src/core/scenario/edit';
import type { Kind } from '../../../../src/core/site/kinds';
import { metres, minutes } from '../../../../src/core/units';
import { ENGLISH } from '../../../../src/languages/speaker';
import { partsOf } from '../../../../src/rooms/gaps/marks';
import { changeSentence, editText, markedChangeSentence } from '../../../../src/rooms/gaps/whatif/changeSentences';
import type { StreetEditPlace } from '../../../../src/workers/questions';
import { createSites } from '../../../core/scenario/edits';

const say = (gained: number, lost: number, shorter = 0, longer = 0) =>
  changeSentence(ENGLISH, { gained, lost, shorter, longer }, { kinds: ['library'], standard: minutes(10) });

test('gains and losses are both told, also when there are none', () => {
  expect(say(3412, 0)).toBe('About 3,410 more people live within 10 minutes of a library; nobody falls out of it.');
  expect(say(3412, 512)).toBe(
    'About 3,410 people come within 10 minutes of a library, and about 510 people fall out of it.',
  );
  expect(say(0, 512)).toBe('About 510 people no longer live within 10 minutes of a library; nobody comes within it.');
  expect(say(3, 0)).toBe('Fewer than 10 more people live within 10 minutes of a library; nobody falls out of it.');
});

test('the group that is asked about is named, and any kind has its article', () => {
  const change = { gained: 50, lost: 700, shorter: 50, longer: 700 };
  expect(changeSentence(ENGLISH, change, { kinds: ['archive', 'museum'], standard: minutes(15), many: 'women' })).toBe(
    'About 50 women come within 15 minutes of an archive or museum or gallery, and about 700 women fall out of it.',
  );
  const say = (kind: Kind) => changeSentence(ENGLISH, change, { kinds: [kind], standard: minutes(15) });
  expect(say('university')).toContain('of a university or college');
});

test('what a reader looks for first is marked: how many gain, or else lose', () => {
  const first = (gained: number, lost: number) =>
    partsOf(
      markedChangeSentence(
        ENGLISH,
        { gained, lost, shorter: 0, longer: 0 },
        { kinds: ['library'], standard: minutes(10) },
      ),
    )[1];
  expect([first(3412, 512), first(3, 0), first(0, 512), first(0, 0)]).toEqual([
    'About 3,410',
    'Fewer than 10',
    'About 510',
    undefined,
  ]);
});

test('where nobody crosses the standard, walks are spoken of', () => {
  expect(say(0, 0, 400, 0)).toContain('nobody falls out of it; it is a shorter walk for about 400 people.');
  expect(say(0, 0, 0, 400)).toContain('nobody falls out of it; it is a longer walk for about 400 people.');
  expect(say(0, 0)).toContain('every walk stays as it is.');
});

test('an edit is a line that names what would be different', () => {
  const sites = createSites();
  expect(editText(ENGLISH, { do: 'add', site: 'x', kind: 'library', at: [0, 0] }, sites)).toBe('New library');
  expect(editText(ENGLISH, { do: 'close', site: 's1' }, sites)).toBe('Library 1 closed');
  expect(editText(ENGLISH, { do: 'change', site: 's1', kind: 'archive', capacity: 1200 }, sites)).toBe(
    'Library 1 becomes an archive and has room for 1,200',
  );
  expect(editText(ENGLISH, { do: 'close', site: 'gone' }, sites)).toBe(
    'A place that is not in the data any more closed',
  );
});

test('a link or a closed street says how long it is, or why it changes nothing', () => {
  const link: Edit = { do: 'link', link: 'link-1', from: [0, 0], to: [0, 0] };
  const lineOf = (place: StreetEditPlace | null) => editText(ENGLISH, link, createSites(), place);
  expect(lineOf(null)).toBe('Bridge or passage');
  expect(lineOf({ do: 'link', line: [], metres: metres(123), straight: metres(100) })).toBe(
    'Bridge or passage, 120\u00a0m',
  );
  expect(lineOf({ do: 'nothing', why: 'no-street' })).toContain('changes nothing, no street is within 300');
  expect(
    editText(ENGLISH, { do: 'close-street', at: [0, 0] }, createSites(), {
      do: 'close-street',
      line: [],
      metres: metres(1500),
      street: 'primary',
    }),
  ).toBe('Main road closed, 1.5\u00a0km');
});
