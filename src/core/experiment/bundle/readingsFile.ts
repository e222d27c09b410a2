/** The readings of a series as CSV: for spreadsheets to open, and for `readBundle` to read back to the last bit. */
import { strFromU8, strToU8 } from 'fflate';
import { LAST_INSTANT } from '../read/zonedTime';
import { FLAGS, NO_CELL, type Readings } from '../readings';

/** `time` is for people; reading back takes `seconds`. `value` and `flag` follow from raw, calibration, rules and marks. */
const HEAD = 'time,seconds,raw,value,flag';
const MOBILE_HEAD = `${HEAD},cell`;

/** @param isRounded the times are those of a public file: rounded, so the seconds are counted from there */
export function writeReadings(
  { count, times, raw, cells }: Readings,
  { values, flags }: { readonly values: Float64Array; readonly flags: Uint8Array },
): Uint8Array {
  const lines = [cells ? MOBILE_HEAD : HEAD];
  for (let i = 0; i < count; i++) {
    const seconds = (times[i] - times[0]) / 1000;
    const line = `${isoTime(times[i])},${seconds},${numberText(raw[i])},${numberText(values[i])},${FLAGS[flags[i]]}`;
    lines.push(cells ? `${line},${cells[i] === NO_CELL ? '' : cells[i]}` : line);
  }
  return strToU8(`${lines.join('\r\n')}\r\n`);
}

/** Null where the file is not one of ours: other columns, another number of rows, times that fall or that no clock shows. */
export function readReadings(
  file: Uint8Array,
  { count, start, isMobile }: { readonly count: number; readonly start: number | null; readonly isMobile: boolean },
): Readings | null {
  const lines = strFromU8(file).split('\r\n');
  if (lines[0] !== (isMobile ? MOBILE_HEAD : HEAD) || lines.length !== count + 2 || lines[count + 1] !== '')
    return null;
  if (start === null && count > 0) return null;
  const readings = {
    count,
    times: new Float64Array(count),
    raw: new Float64Array(count),
    cells: isMobile ? new Uint16Array(count) : null,
  };
  for (let i = 0; i < count; i++) {
    const cells = lines[i + 1].split(',');
    const time = start! + Math.round(Number(cells[1]) * 1000);
    const raw = cells[2] === '' ? Number.NaN : Number(cells[2]);
    if (cells.length !== (isMobile ? 6 : 5) || !Number.isInteger(time) || time < 0 || time > LAST_INSTANT) return null;
    if ((i > 0 && time < readings.times[i - 1]) || (cells[2] !== '' && !Number.isFinite(raw))) return null;
    readings.times[i] = time;
    readings.raw[i] = raw;
    if (readings.cells) {
      const cell = cells[5] === '' ? NO_CELL : Number(cells[5]);
      if (!Number.isInteger(cell) || cell < 0 || cell > NO_CELL) return null;
      readings.cells[i] = cell;
    }
  }
  return readings;
}

/** The shortest text that reads back as the same number; missing is empty. */
const numberText = (value: number) => (!Number.isFinite(value) ? '' : Object.is(value, -0) ? '-0' : String(value));

const isoTime = (time: number) => new Date(time).toISOString();
