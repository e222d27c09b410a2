/** Columns of positions, by their header: they are for finding a cell of the grid, and for nothing else. */
import { foldText } from '../../site/normalise';

const WHOLE = { lon: 'long,lange,x lon', lat: 'breite,y lat' };
/** Telling wherever they stand in a header: `gps_latitude`, `position.lat`. */
const PART = {
  lon: 'lon,lng,longitude,longitud,longitudine,langengrad',
  lat: 'lat,latitude,latitud,latitudine,breitengrad',
};

/** Which of the two a header names, with or without a unit behind it; null: neither. */
export function positionColumn(header: string): 'lon' | 'lat' | null {
  const folded = foldText(header.replace(/([a-z])([A-Z])/g, '$1 $2'));
  const words = folded.split(' ');
  const names = (axis: 'lon' | 'lat') =>
    WHOLE[axis].split(',').includes(folded) || PART[axis].split(',').some((word) => words.includes(word));
  return names('lon') ? 'lon' : names('lat') ? 'lat' : null;
}

/** Degrees as receivers write them, to a metre or finer. */
const DEGREES = /^-?\d{1,3}[.,]\d{5,}$/;
const MOSTLY = 0.8;

/**
 * Where a table without names has two columns side by side that look like degrees of one town: the place of the first. Null:
 * it has none, or three of them, which are more likely the axes of an instrument.
 */
export function unnamedPosition(samples: readonly (readonly string[])[]): number | null {
  const alike = samples.flatMap((cells, column) => (looksLikeDegrees(cells) ? [column] : []));
  return alike.length === 2 && alike[1] === alike[0] + 1 ? alike[0] : null;
}

function looksLikeDegrees(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const degrees = filled.filter((cell) => DEGREES.test(cell)).map((cell) => Number(cell.replace(',', '.')));
  if (degrees.length < Math.max(1, MOSTLY * filled.length)) return false;
  return Math.max(...degrees) - Math.min(...degrees) < 1 && degrees.every((one) => Math.abs(one) <= 180);
}
