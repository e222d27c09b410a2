import { fc, test } from '@fast-check/vitest';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect } from 'vitest';
import { type ChartContents, chartLayout } from '../../../src/map/picture/chartLayout';
import { chartSvg } from '../../../src/map/picture/chartSvg';

/** Letters of one width: enough to see what breaks where. */
const widthOf = (text: string, size: number) => text.length * size * 0.55;
const measure = (text: string, font: string) => widthOf(text, Number(font.match(/([\d.]+)px/)![1]));

const CONTENTS: ChartContents = {
  title: 'Barcelona: People by minutes of walk',
  sentence: 'About 69,700 of the 1,639,981 people whose walk is known lack a library within 15 minutes (1,200\u00a0m).',
  notes: ['An estimate: the people of each area are spread over it as its census sections are peopled.'],
  sources: [
    'Source: Ajuntament de Barcelona, Register (2022). CC BY 4.0',
    'Source: Ajuntament de Barcelona, Street graph of the city, for whoever asks where its many streets lead and how long they are (2022). CC BY 4.0',
  ],
  made: 'Learning Atlas, 21 November 2026',
};
const CHART = '<svg x="26" y="100"><path d="M0,0"/></svg>';
const drawn = (contents: ChartContents, direction: 'ltr' | 'rtl' = 'ltr') => {
  const layout = chartLayout(contents, { width: 760, height: 395 }, measure);
  const svg = chartSvg({ contents, layout, chart: CHART, direction });
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement!;
  const texts = Array.from(root.getElementsByTagName('text'), (element) => ({
    text: element.textContent ?? '',
    x: Number(element.getAttribute('x')),
    y: Number(element.getAttribute('y')),
    size: Number(element.getAttribute('font-size')),
  }));
  return { layout, root, texts, words: texts.map(({ text }) => text).join(' ') };
};

describe('a chart that is taken along', () => {
  test('says what it shows, how that is known, whose data it is, and when it was made', () => {
    const { words, root } = drawn(CONTENTS);
    const { title, sentence, notes, sources, made } = CONTENTS;
    for (const text of [title, sentence, ...notes, ...sources, made]) expect(words).toContain(text);
    expect(root.getElementsByTagName('title')[0].textContent).toBe(title);
    expect(root.getElementsByTagName('desc')[0].textContent).toBe(sentence);
  });

  test('has the chart in its middle, which no words cover', () => {
    const { layout, texts, root } = drawn(CONTENTS);
    const { y, height } = layout.chart;
    expect(root.getElementsByTagName('path')).toHaveLength(1);
    for (const line of texts) expect(line.y <= y || line.y - line.size >= y + height).toBe(true);
  });

  test('keeps all lines inside, in languages of either direction', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const { layout, texts } = drawn(CONTENTS, direction);
      for (const { text, x, y, size } of texts) {
        const end = direction === 'ltr' ? x + widthOf(text, size) : x - widthOf(text, size);
        expect(Math.min(x, end)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, end)).toBeLessThanOrEqual(layout.width);
        expect(y).toBeLessThan(layout.height);
      }
    }
  });

  test.prop([fc.string({ unit: 'binary' }), fc.string()])('holds any name as text, never as markup', (title, note) => {
    const { root, words } = drawn({ ...CONTENTS, title: `A <script>&"${title}`, notes: [note] });
    expect(root.getElementsByTagName('script')).toHaveLength(0);
    expect(words).toContain('A <script>&"');
    expect(words).toContain(CONTENTS.made);
  });
});
