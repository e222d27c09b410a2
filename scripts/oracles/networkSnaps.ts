/** Where points meet the street, held against a table of snapped points. */
import { join } from 'node:path';
import { type SnapIndex, snapPoints } from '../../src/core/network/snap';
import { readPoints } from '../distances/pointsFile';
import { columnOf, numberAt, readTable } from '../measure/tableFile';
import { failedCase, type Outcome, passedCase } from './outcome';

/** Points whose next place to snap is no farther off than this may rightly go there: they are left out. */
export const SNAP_GAP = 0.1;
const SNAP_METRES = 0.05;
const SNAP_DEGREES = 1e-6;

/** The points stand in the table itself, or in other files under the id that the table calls `id`. */
export async function checkSnaps(
  { folder, group, index }: { folder: string; group: string; index: SnapIndex },
  name: string,
  { points: files = join(folder, name), id = 'id' }: { points?: string | readonly string[]; id?: string } = {},
): Promise<Outcome> {
  const places = new Map<string, { lon: number; lat: number }>();
  for (const file of [files].flat()) {
    const { ids, lon, lat } = await readPoints(file);
    ids.forEach((point, row) => {
      places.set(point, { lon: lon[row], lat: lat[row] });
    });
  }
  const table = readTable(join(folder, name));
  let compared = 0;
  for (let at = 0; at < table.rows.length; at++) {
    const number = (column: string) => numberAt(table, at, columnOf(table, column));
    if (number('gap_m') < SNAP_GAP) continue;
    compared++;
    const key = table.rows[at][columnOf(table, id)];
    const place = places.get(key);
    if (!place) return failedCase(group, name, `row ${at + 2}: no point has the id ${key}`);
    const street = snapPoints(index, [place.lon], [place.lat]);
    const far = Math.max(Math.abs(street.lon[0] - number('snap_lon')), Math.abs(street.lat[0] - number('snap_lat')));
    const isSame = Math.abs(street.metres[0] - number('snap_m')) <= SNAP_METRES && far <= SNAP_DEGREES;
    if (isSame) continue;
    const want = `${number('snap_lon')}, ${number('snap_lat')} at ${number('snap_m')} m`;
    const got = `${street.lon[0].toFixed(7)}, ${street.lat[0].toFixed(7)} at ${street.metres[0].toFixed(2)} m`;
    return failedCase(group, name, `row ${at + 2} (${key}): expected ${want}, got ${got}`);
  }
  if (compared === 0) return failedCase(group, name, 'no row to compare');
  return passedCase(group, name, `${compared} points`);
}
