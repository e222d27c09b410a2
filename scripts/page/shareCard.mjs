// @ts-check
// The picture that links to the atlas are shown with (Open Graph): the world and its learning cities, 1200 by 630 pixels.
// Made of the data at build. An SVG first, which can be read and tested, then a PNG, which every messenger shows.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

export const CARD = { width: 1200, height: 630 };

/** As in src/ui/tokens.css and src/map/palette.ts; the regions as the World room draws them (src/rooms/world/rings.ts). */
const COLOURS = {
  paper: '#faf6ec',
  ink: '#2b2620',
  inkSoft: '#635a4e',
  accent: '#b2432a',
  water: '#cfdfe1',
  land: '#f5f0e4',
};
const SHORE = '#b4cdd2';

/** The map below the words, pixels from the top: the latitudes where cities are. The Pacific gives way at the sides. */
const MAP = { top: 176, northmost: 74, southmost: -46 };
const FAMILY = 'Source Serif 4';

/**
 * @typedef {readonly [lon: number, lat: number]} LonLat degrees
 *
 * @typedef {object} CardData
 * @property {readonly LonLat[]} cities the member cities
 * @property {readonly (readonly LonLat[])[]} land rings of the land
 */

/**
 * @param {CardData} data
 * @returns {string} SVG; the same data give the same text
 */
export function shareCardSvg({ cities, land }) {
  const { width, height } = CARD;
  const subtitle =
    cities.length === 0
      ? 'Who can reach a place to learn?'
      : `${cities.length} learning ${cities.length === 1 ? 'city' : 'cities'}, and who can reach a place to learn`;
  const shores = land.map((ring) => `M${ring.map((at) => toCard(at).join(' ')).join('L')}Z`).join('');
  const dots = cities.map((at) => {
    const [x, y] = toCard(at);
    return `<circle cx="${x}" cy="${y}" r="5"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${COLOURS.water}"/>
<path d="${shores}" fill="${COLOURS.land}" stroke="${SHORE}" stroke-width="1" stroke-linejoin="round"/>
<g fill="${COLOURS.accent}" fill-opacity="0.85" stroke="${COLOURS.paper}" stroke-width="1.25">${dots.join('')}</g>
<rect width="${width}" height="${MAP.top}" fill="${COLOURS.paper}"/>
<rect y="${MAP.top}" width="${width}" height="4" fill="${COLOURS.accent}"/>
<g font-family="${FAMILY}" font-weight="600">
<text x="56" y="92" font-size="68" fill="${COLOURS.ink}">Learning Atlas</text>
<text x="58" y="143" font-size="33" fill="${COLOURS.inkSoft}">${subtitle}</text>
</g>
</svg>`;
}

/**
 * Equal Earth, which shows continents by their true size (Šavrič, Patterson, Jenny 2018, doi 10.1080/13658816.2018.1504949),
 * in the middle of the card; to tenths of a pixel.
 *
 * @param {LonLat} at
 * @returns {[x: number, y: number]}
 */
export function toCard([lon, lat]) {
  const [x, y] = equalEarth(lon, lat);
  const north = equalEarth(0, MAP.northmost)[1];
  const south = equalEarth(0, MAP.southmost)[1];
  const scale = (CARD.height - MAP.top) / (north - south);
  const tenth = (/** @type {number} */ n) => Math.round(n * 10) / 10;
  return [tenth(CARD.width / 2 + x * scale), tenth(MAP.top + (north - y) * scale)];
}

/** @type {(lon: number, lat: number) => [x: number, y: number]} on a sphere of radius 1 */
function equalEarth(lon, lat) {
  const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const m = Math.sqrt(3) / 2;
  const theta = Math.asin(m * Math.sin((lat * Math.PI) / 180));
  const t2 = theta * theta;
  const t6 = t2 * t2 * t2;
  const x = ((lon * Math.PI) / 180) * Math.cos(theta);
  return [x / (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2))), theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))];
}

/** @type {Promise<void> | null} */
let ready = null;

/**
 * The same SVG gives the same bytes on every machine: no font but the one that comes along.
 *
 * @param {string} svg
 * @returns {Promise<Uint8Array>} PNG
 */
export async function drawPng(svg) {
  const require = createRequire(import.meta.url);
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const font = readFileSync(
    require.resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  );
  const drawing = new Resvg(svg, { font: { fontBuffers: [font], defaultFontFamily: FAMILY } });
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}
