import { type SourceSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { cityGroundLayers, cityLabelLayers, worldStyle } from '../../../src/map/basemap';
import {
  MARK_LAYERS,
  memberLayers,
  networkLayers,
  networkMark,
  openLayers,
  pointedLayer,
  undatedLayers,
} from '../../../src/rooms/world/layers';

const point: SourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };
const tiles: SourceSpecification = { type: 'vector', url: 'pmtiles://city' };

const BY_REGION = { by: 'region', theme: 'light' } as const;
const BY_INTAKE = { by: 'intake', theme: 'dark' } as const;

test('every layer is one that MapLibre understands', () => {
  const style = worldStyle('pmtiles://world');
  const origins = [
    { from: 'tiles', source: 'world', sourceLayer: 'members', isShown: true, language: 'ar' },
    { from: 'list', source: 'list', isShown: false },
  ] as const;
  const layers = [
    ...origins.flatMap((origin) => [...memberLayers(origin, BY_REGION), ...networkLayers(origin)]),
    ...memberLayers({ from: 'list', source: 'twice', isShown: true }, BY_INTAKE).map((layer) => ({
      ...layer,
      id: `${layer.id}-intake`,
    })),
    ...undatedLayers('list', null),
    ...openLayers('list'),
    pointedLayer('list'),
    ...cityGroundLayers('city'),
    ...cityLabelLayers('city'),
  ];
  const sources = { ...style.sources, list: point, twice: point, city: tiles };
  expect(validateStyleMin({ ...style, sources, layers: [...style.layers, ...layers] })).toEqual([]);
});

test('marks from tiles and from the filtered list look the same', () => {
  const looks = (layers: ReturnType<typeof memberLayers>) =>
    layers.map(({ paint, layout, type }) => ({ paint, layout, type }));
  const tiles = { from: 'tiles', source: 'world', sourceLayer: 'members', isShown: true } as const;
  const list = { from: 'list', source: 'list', isShown: true } as const;
  expect(looks(memberLayers(tiles, BY_INTAKE))).toEqual(looks(memberLayers(list, BY_INTAKE)));
  expect(looks(networkLayers(tiles))).toEqual(looks(networkLayers(list)));
});

test('every mark answers the pointer, from tiles and from the list', () => {
  const ids = (['tiles', 'list'] as const).flatMap((from) => {
    const origin = { from, source: from, isShown: true };
    return [...memberLayers(origin, BY_REGION), ...networkLayers(origin)].map(({ id }) => id);
  });
  ids.push(...undatedLayers('list', null).map(({ id }) => id));
  for (const id of MARK_LAYERS) expect(ids).toContain(id);
});

test('the mark of other networks is a diamond: light inside, clear at the corners', () => {
  const { width, height, data } = networkMark('light');
  const alphaAt = (x: number, y: number) => data[(y * width + x) * 4 + 3];
  expect(alphaAt(0, 0)).toBe(0);
  expect(alphaAt(width - 1, height - 1)).toBe(0);
  expect(alphaAt(width / 2, height / 2)).toBe(255);
  expect(data[((height / 2) * width + width / 2) * 4]).toBeGreaterThan(240);
});
