/** A zip archive: a Shapefile, a KMZ, or one file of another format. What unpacks to too much is refused before it is unpacked. */
import { unzipSync } from 'fflate';
import { type Brought, LIMITS } from '../../core/intake/brought';
import { megabytes, refusal } from './intakeError';
import { type NamedBytes, readFile } from './readFile';
import { readShapefile } from './readShapefile';

const MOST_ENTRIES = 1000;
const READABLE = /\.(shp|dbf|prj|cpg|kml|gpx|geojson|json|csv|tsv|txt|fgb|parquet)$/i;
/** The first of these that is in the archive is read. */
const ALONE = ['kml', 'geojson', 'json', 'csv', 'tsv', 'gpx', 'fgb', 'parquet', 'txt'];

export async function readZip({ file, bytes }: NamedBytes): Promise<Brought> {
  let [entries, unpacked, isSpreadsheet] = [0, 0, false];
  // The filter is asked for each entry before it is unpacked. The lengths that an archive claims are those that the library
  // allots, so one that lies gets no more than it claimed.
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (++entries > MOST_ENTRIES)
        throw refusal(file, `holds more than ${MOST_ENTRIES} files`, 'Pack one layer alone.');
      if (name === 'xl/workbook.xml' || name === 'content.xml') isSpreadsheet = true;
      if (!READABLE.test(name) || name.startsWith('__MACOSX')) return false;
      unpacked += originalSize;
      if (unpacked > LIMITS.unpackedBytes) {
        throw refusal(
          file,
          `unpacks to more than the ${megabytes(LIMITS.unpackedBytes)} that the page reads`,
          'Bring only the layer and the rows that matter.',
        );
      }
      return true;
    },
  });
  if (isSpreadsheet) throw refusal(file, 'is a spreadsheet', 'Open it, and save the sheet as CSV (UTF-8).');
  const names = Object.keys(files);
  const layers = names.filter((name) => /\.shp$/i.test(name));
  if (layers.length > 0) return readShapefile(file, layers, files);
  for (const extension of ALONE) {
    const found = names.filter((name) => name.toLowerCase().endsWith(`.${extension}`));
    if (found.length === 0) continue;
    const bytes = new Uint8Array(files[found[0]]);
    // An archive may hold itself without end.
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw refusal(file, 'holds another archive', 'Unpack it once first.');
    const brought = await readFile({ file: found[0], bytes });
    return { ...brought, problems: [...others(file, found), ...brought.problems] };
  }
  throw refusal(file, 'holds nothing that the page reads', 'Pack a Shapefile (.shp, .dbf, .prj), KML, GeoJSON or CSV.');
}

/** One layer is read; that there were more is said. */
export const others = (file: string, [first, ...more]: readonly string[]) =>
  more.length === 0
    ? []
    : [
        {
          where: file,
          what: `holds ${more.length + 1} layers, of which only ${first} is read`,
          fix: 'Pack the other layer alone, and bring it too.',
          level: 'warning' as const,
        },
      ];
