import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { blurToGrid, GRID_METRES } from '../../../../src/core/experiment/blur';
import { CUT_METRES, cutWalk } from '../../../../src/core/experiment/private/cutWalk';
import { NO_CELL } from '../../../../src/core/experiment/readings';
import { haversine } from '../../../../src/core/geo/distance';

/** Steps of up to some 150 m each way from a door in Barcelona. */
const step = fc.tuple(
  fc.double({ min: -0.0015, max: 0.0015, noNaN: true }),
  fc.double({ min: -0.0015, max: 0.0015, noNaN: true }),
);
const walk = fc.array(step, { minLength: 1, maxLength: 60 }).map((steps) => {
  const track = [[2.1534, 41.4036]];
  for (const [dx, dy] of steps) track.push([track[track.length - 1][0] + dx, track[track.length - 1][1] + dy]);
  return { lon: Float64Array.from(track, ([x]) => x), lat: Float64Array.from(track, ([, y]) => y) };
});

test.prop([walk, fc.constantFrom(...GRID_METRES)])(
  'nothing within 200 m of the ends of a walk has a cell, and all cells are of the grid',
  (track, grid) => {
    const { cells, cellOf } = cutWalk(track, grid);
    const last = track.lon.length - 1;
    const ends = [0, last].map((i) => [track.lon[i], track.lat[i]] as const);
    cellOf.forEach((cell, i) => {
      if (cell === NO_CELL) return;
      const at = [track.lon[i], track.lat[i]] as const;
      expect(cells[cell]).toEqual(blurToGrid(at, grid));
      for (const end of ends) expect(haversine(end, at)).toBeGreaterThanOrEqual(CUT_METRES);
    });
    for (const cell of cells) expect(blurToGrid(cell, grid)).toEqual(cell);
  },
);

test.prop([walk])('a walk that comes back to its door is not given away where it passes again', (track) => {
  const lon = Float64Array.from([...track.lon, ...track.lon.toReversed(), ...track.lon]);
  const lat = Float64Array.from([...track.lat, ...track.lat.toReversed(), ...track.lat]);
  const { cellOf } = cutWalk({ lon, lat }, 100);
  cellOf.forEach((cell, i) => {
    if (cell !== NO_CELL) expect(haversine([lon[0], lat[0]], [lon[i], lat[i]])).toBeGreaterThanOrEqual(CUT_METRES);
  });
});
