import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { metres } from '../../../src/core/units';
import { ENGLISH } from '../../../src/languages/speaker';
import type { PictureContents } from '../../../src/map/picture/contents';
import { pictureLayout, wrapText } from '../../../src/map/picture/pictureLayout';
import { scaleBar } from '../../../src/map/picture/scaleBar';

/** Letters of one width: enough to see what breaks where. */
const measure = (text: string, font: string) => text.length * Number(font.match(/([\d.]+)px/)![1]) * 0.55;

const contents: PictureContents = {
  title: 'Barcelona: minutes on foot to the nearest library',
  sentence: 'About 52,300 of 1,639,981 people (3\u00a0%) live more than 15 minutes on foot from the nearest library.',
  legend: {
    title: 'Minutes on foot to the nearest library',
    entries: [
      { label: 'up to 7.5', mark: 'fill', colour: '#dcebe4' },
      { label: '15 to 22.5: beyond', mark: 'fill', colour: '#f2b84b' },
      { label: 'not known: no street near', mark: 'hatch', colour: '#b9b2a6' },
    ],
    note: 'Paler where fewer people live.',
  },
  marks: [],
  sources: ['Source: Ajuntament de Barcelona, Register (2022-01-01). CC BY 4.0'],
  made: 'Learning Atlas, 21 November 2026',
};

const layoutFor = (width: number, height = 600) =>
  pictureLayout(ENGLISH, contents, { width, height, metresPerPixel: metres(12) }, measure);

const wordsOf = (width: number) =>
  layoutFor(width)
    .drawn.flatMap((drawn) => (drawn.what === 'text' ? [drawn.text] : []))
    .join(' ');

describe.each([390, 1000])('a picture of a map %i pixels wide', (width) => {
  const layout = layoutFor(width);

  test('says title, finding, key, sources with licence, and date', () => {
    const { title, sentence, legend, sources, made } = contents;
    for (const text of [title, sentence!, legend.title, legend.note!, ...sources, made]) {
      expect(wordsOf(width)).toContain(text);
    }
  });

  test('has a mark of the very colour beside the words of every entry', () => {
    for (const entry of contents.legend.entries) {
      const mark = layout.drawn.find((drawn) => drawn.what === 'mark' && drawn.entry === entry);
      const words = layout.drawn.find((drawn) => drawn.what === 'text' && drawn.text === entry.label);
      if (mark?.what !== 'mark' || words?.what !== 'text') throw new Error(`${entry.label} is not drawn`);
      expect(Math.abs(mark.y - words.y)).toBeLessThan(8);
      expect(words.x - mark.x).toBeGreaterThan(12);
    }
  });

  test('keeps all words inside, and only scale and north on the map', () => {
    for (const drawn of layout.drawn) {
      expect(drawn.y).toBeLessThanOrEqual(layout.height);
      if (drawn.what !== 'text') continue;
      expect(drawn.x + measure(drawn.text, drawn.font)).toBeLessThanOrEqual(layout.width);
      const isOnMap = drawn.y > layout.map.y && drawn.y < layout.map.y + layout.map.height;
      expect(isOnMap).toBe(drawn.text === '1 km' || drawn.text === 'N');
    }
  });
});

test.prop([fc.double({ min: 0.01, max: 1e5, noNaN: true }), fc.integer({ min: 60, max: 300 })])(
  'a scale bar is a round number of metres and fills at least two fifths of its room',
  (metresPerPixel, mostPixels) => {
    const bar = scaleBar(ENGLISH, { metresPerPixel: metres(metresPerPixel), mostPixels });
    expect(bar.pixels).toBeLessThanOrEqual(mostPixels * 1.000001);
    expect(bar.pixels).toBeGreaterThan(mostPixels * 0.399);
    expect(String(bar.metres).replace(/[0.]|e[+-]\d+/g, '')).toMatch(/^[125]$/);
  },
);

const words = fc.array(fc.string({ minLength: 1, maxLength: 30 }).filter((word) => !word.includes(' ')));
test.prop([words, fc.integer({ min: 20, max: 200 })])('wrapped lines hold every letter and fit', (text, width) => {
  const font = '10px sans';
  const lines = wrapText(text.join(' '), { width, font }, measure);
  expect(lines.join('').replaceAll(' ', '')).toBe(text.join(''));
  for (const line of lines) expect(measure(line, font)).toBeLessThanOrEqual(Math.max(width, measure('mm', font)));
});
