// Seeded data for `npm run bench:tiles`: learning sites in clustered cities with some noise between them, and
// neighbourhoods that share their borders. The same seed gives the same file; a smaller file is a prefix of a larger one.
import { closeSync, openSync, writeSync } from 'node:fs';

/** mulberry32: small, fast, and good enough to scatter points. */
function randomOf(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Normally distributed (Box and Muller). */
const normal = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const KINDS =
  'early-childhood primary secondary vocational university adult library museum music makerspace sports other'.split(
    ' ',
  );
const FIRST =
  'North South East West Old New Upper Lower River Linden Castle Garden Market Harbour École Große São Święty'.split(
    ' ',
  );
const SECOND = 'Bridge Field Gate Park Hill Brook Wood Ford Dale Haven Straße Mark Town Well'.split(' ');

/** Gathers text to writes of a megabyte. */
function writerTo(path) {
  const file = openSync(path, 'w');
  let text = '';
  const flush = () => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    text = '';
  };
  return {
    line(value) {
      text += `${value}\n`;
      if (text.length > 1 << 20) flush();
    },
    end() {
      flush();
      closeSync(file);
    },
  };
}

const degrees = (value) => Math.round(value * 1e6) / 1e6;

/** Points as line-delimited GeoJSON: `cities` clusters over the world, `noise` of them anywhere. */
export function writePoints(path, { count, seed = 1, cities = 2000, noise = 0.15 }) {
  const places = randomOf(seed + 1000);
  const towns = Array.from({ length: cities }, (_, i) => ({
    lon: -170 + 345 * places(),
    lat: Math.max(-50, Math.min(66, 24 + 22 * normal(places))),
    spread: 0.02 * Math.exp(2.3 * places()),
    weight: (i + 5) ** -0.8,
  }));
  const ends = [];
  let total = 0;
  for (const { weight } of towns) {
    total += weight;
    ends.push(total);
  }
  const townAt = (target) => {
    let [low, high] = [0, cities - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle] < target) low = middle + 1;
      else high = middle;
    }
    return towns[low];
  };
  const random = randomOf(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const out = writerTo(path);
  for (let id = 1; id <= count; id++) {
    let lon = -180 + 360 * random();
    let lat = (Math.asin(1.98 * random() - 0.99) * 180) / Math.PI;
    if (random() >= noise) {
      const town = townAt(random() * total);
      lon = town.lon + (town.spread * normal(random)) / Math.cos((town.lat * Math.PI) / 180);
      lat = town.lat + town.spread * normal(random);
    }
    if (lon > 180) lon -= 360;
    else if (lon < -180) lon += 360;
    const name = `${pick(FIRST)} ${pick(SECOND)} ${1 + Math.floor(9999 * random())}`.padEnd(20, '.');
    const capacity = 5 + Math.round(Math.exp(4.5 + 0.8 * normal(random)));
    out.line(
      `{"type":"Feature","id":${id},"geometry":{"type":"Point","coordinates":[${degrees(lon)},${degrees(lat)}]},` +
        `"properties":{"id":${id},"name":"${name}","kind":"${pick(KINDS)}","capacity":${capacity}}}`,
    );
  }
  out.end();
}

/** Neighbourhoods: grids of polygons around 40 cities, each border one wiggly line that both neighbours share. */
export function writeAreas(path, { count, seed = 1, vertices = 10, asLines = false }) {
  const cities = 40;
  const side = Math.ceil(Math.sqrt(count / cities));
  const random = randomOf(seed);
  const noiseAt = (...numbers) => {
    let hash = seed;
    for (const number of numbers) hash = Math.imul(hash ^ (number + 0x9e3779b9), 0x85ebca6b) ^ (hash >>> 13);
    return randomOf(hash)() - 0.5;
  };
  const out = writerTo(path);
  let made = 0;
  for (let city = 0; city < cities && made < count; city++) {
    const [lon, lat, cell] = [-160 + 320 * random(), -40 + 95 * random(), 0.008 + 0.004 * random()];
    const stretch = 1 / Math.cos((lat * Math.PI) / 180);
    const corner = (i, j) => [
      lon + stretch * cell * (i + 0.5 * noiseAt(city, i, j, 1)),
      lat + cell * (j + 0.5 * noiseAt(city, i, j, 2)),
    ];
    const border = (i, j, isNorth) => {
      const [from, to] = [corner(i, j), isNorth ? corner(i, j + 1) : corner(i + 1, j)];
      return Array.from({ length: vertices + 1 }, (_, v) => {
        const t = v / vertices;
        const damp = 0.4 * cell * t * (1 - t);
        return [
          from[0] + (to[0] - from[0]) * t + stretch * damp * noiseAt(city, i, j, isNorth, v, 3),
          from[1] + (to[1] - from[1]) * t + damp * noiseAt(city, i, j, isNorth, v, 4),
        ];
      });
    };
    for (let j = 0; j < side && made < count; j++) {
      for (let i = 0; i < side && made < count; i++) {
        const ring = [
          ...border(i, j, 0).slice(0, -1),
          ...border(i + 1, j, 1).slice(0, -1),
          ...border(i, j + 1, 0)
            .reverse()
            .slice(0, -1),
          ...border(i, j, 1).reverse(),
        ].map(([x, y]) => [degrees(x), degrees(y)]);
        const geometry = asLines ? { type: 'LineString', coordinates: ring } : { type: 'Polygon', coordinates: [ring] };
        made++;
        out.line(
          JSON.stringify({
            type: 'Feature',
            id: made,
            geometry,
            properties: {
              id: made,
              name: `Area ${city}-${made}`,
              population: 200 + Math.round(4000 * (noiseAt(city, i, j, 7) + 0.5)),
            },
          }),
        );
      }
    }
  }
  out.end();
}
