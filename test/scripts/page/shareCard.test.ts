import { describe, expect, test } from 'vitest';
import { pageAddress } from '../../../scripts/page/linkPreview.mjs';
import { CARD, drawPng, shareCardSvg, toCard } from '../../../scripts/page/shareCard.mjs';

const square = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 0],
] as const;
const cities = [
  [2.17, 41.39],
  [174.76, -36.85],
] as const;

describe('the picture of a link', () => {
  test('has a dot for each learning city, and says how many there are', () => {
    const svg = shareCardSvg({ cities, land: [square] });
    expect(svg.match(/<circle /g)).toHaveLength(2);
    expect(svg).toContain('2 learning cities, and who');
    expect(shareCardSvg({ cities: cities.slice(1), land: [] })).toContain('1 learning city, and who');
    expect(shareCardSvg({ cities: [], land: [] })).toContain('>Who can reach a place to learn?<');
  });

  test('shows every city where people live below the words and inside the picture', () => {
    // Honolulu, Auckland, Tromsø, Cape Town.
    for (const at of [
      [-157.86, 21.31],
      [174.76, -36.85],
      [18.96, 69.65],
      [18.42, -33.92],
    ] as const) {
      const [x, y] = toCard(at);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(CARD.width);
      expect(y).toBeGreaterThan(180);
      expect(y).toBeLessThan(CARD.height);
    }
  });

  test('shows areas of like size alike, wherever they are', () => {
    // One degree each way, on the equator and at 60 degrees north, where it is half as wide on the Earth.
    const size = (lat: number) => {
      const [west, south] = toCard([0, lat - 5]);
      const [east] = toCard([10, lat]);
      const [, north] = toCard([0, lat + 5]);
      return (east - west) * (south - north);
    };
    expect(size(60) / size(0)).toBeCloseTo(Math.cos(Math.PI / 3), 1);
  });

  test('is a PNG of 1200 by 630 pixels, the same bytes each time', async () => {
    const svg = shareCardSvg({ cities, land: [square] });
    const png = Buffer.from(await drawPng(svg));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(Buffer.from(await drawPng(svg)).equals(png)).toBe(true);
    // Words are drawn: without the typeface they would be missing, silently.
    const wordless = await drawPng(svg.replace(/<text.*<\/text>/g, ''));
    expect(png.length).toBeGreaterThan(wordless.length + 4000);
  });
});

describe('the address of the page', () => {
  test('ends in a slash, and need not be given', () => {
    expect(pageAddress('https://example.org/atlas')).toBe('https://example.org/atlas/');
    expect(pageAddress('http://localhost:4173/')).toBe('http://localhost:4173/');
    expect(pageAddress(undefined)).toBeNull();
    expect(pageAddress('')).toBeNull();
  });

  test('is refused where it is no web address', () => {
    for (const given of ['example.org/atlas', 'javascript:alert(1)', 'https://example.org/?a=b', '/atlas/']) {
      expect(() => pageAddress(given)).toThrow('ATLAS_ADDRESS');
    }
  });
});
