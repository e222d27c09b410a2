// @ts-check
// How links to the atlas look in messengers and on other pages: their picture and address. Title and description stand in
// index.html.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARD, drawPng, shareCardSvg } from './shareCard.mjs';

export const CARD_FILE = 'card.png';

/**
 * The page's address as `ATLAS_ADDRESS` says it, with a slash at its end; null where it says nothing. Throws when it is no
 * web address.
 *
 * @param {string | undefined} given
 */
export function pageAddress(given) {
  if (given === undefined || given === '') return null;
  const address = URL.canParse(given) ? new URL(given) : null;
  if (address === null || !/^https?:$/.test(address.protocol) || address.search || address.hash) {
    throw new Error(
      `ATLAS_ADDRESS is "${given}": give the web address of the page, such as https://example.org/atlas/.`,
    );
  }
  return address.href.endsWith('/') ? address.href : `${address.href}/`;
}

/**
 * Writes `card.png` beside the page, and the tags that name it. Many readers of such tags want whole addresses, which only
 * the host knows: `address` has it, or the tags name the picture relative to the page.
 *
 * @param {{ root: string, address: string | null }} options `root` is the folder that holds data/
 * @returns {import('vite').Plugin}
 */
export function linkPreview({ root, address }) {
  let publicFolder = '';
  return {
    name: 'atlas-link-preview',
    apply: 'build',
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    async generateBundle() {
      const data = { cities: memberCities(publicFolder), land: landRings(join(root, 'data/basemap')) };
      this.emitFile({ type: 'asset', fileName: CARD_FILE, source: await drawPng(shareCardSvg(data)) });
    },
    transformIndexHtml: () => [
      ...(address === null ? [] : [property('og:url', address)]),
      property('og:image', `${address ?? './'}${CARD_FILE}`),
      property('og:image:type', 'image/png'),
      property('og:image:width', String(CARD.width)),
      property('og:image:height', String(CARD.height)),
      property('og:image:alt', 'A map of the world with a dot for each learning city.'),
    ],
  };
}

/** @type {(property: string, content: string) => import('vite').HtmlTagDescriptor} */
const property = (property, content) => ({ tag: 'meta', attrs: { property, content }, injectTo: 'head' });

/** @type {(path: string) => any} null where there is no such file */
const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

/**
 * Positions of the member cities, as `atlas build` wrote them.
 *
 * @param {string} folder
 * @returns {[lon: number, lat: number][]}
 */
function memberCities(folder) {
  const catalog = readJson(join(folder, 'catalog.json'));
  const list = catalog && readJson(join(folder, catalog.world.cities.path));
  return (list?.members ?? []).map((/** @type {{ at: [number, number] }} */ { at }) => at);
}

/**
 * Rings of the coarsest land that layers.json names: the card shows no more.
 *
 * @param {string} folder
 * @returns {[lon: number, lat: number][][]}
 */
function landRings(folder) {
  /** @type {[name: string, file: { layer?: string, zooms?: [number, number] }][]} */
  const files = Object.entries(readJson(join(folder, 'layers.json'))?.files ?? {});
  const [coarsest] = files
    .filter(([, { layer }]) => layer === 'land')
    .toSorted(([, a], [, b]) => (a.zooms?.[0] ?? 0) - (b.zooms?.[0] ?? 0));
  const features = (coarsest && readJson(join(folder, coarsest[0]))?.features) ?? [];
  return features.flatMap((/** @type {import('geojson').Feature} */ { geometry }) => {
    if (geometry.type === 'Polygon') return geometry.coordinates;
    return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
  });
}
