import { type Command, type CommandIo, InputError } from '../command/command';
import { writeWhole } from '../files/writeWhole';
import { commandOptions } from './commandOptions';
import { cutTiles } from './cutTiles';
import { endTable } from './endTable';
import { ProgressLine } from './progressLine';
import type { TileOptions, TileReport } from './tileOptions';

const help = `atlas tiles INPUT... -o OUT.pmtiles

Cuts features into vector tiles: one PMTiles archive that any static host serves by range requests.
INPUT is GeoJSON (a collection, or one feature a line), CSV or TSV with longitude and latitude columns,
FlatGeobuf or GeoParquet; also as .gz or .zst; - is standard input.

  -o, --output FILE      the archive to write; it appears whole or not at all
  --layer NAME           name of the layer of the input before it (default: the file's name);
                         before the first input: of all inputs. Inputs of one name are one layer:
                         atlas tiles a.geojson --layer sites b.geojson --layer areas -o city.pmtiles
  --min-zoom Z           first zoom (default 0)
  --max-zoom Z           last zoom (default 12, at most 16; maps draw deeper zooms from the last)

Points are gathered into clusters; every zoom shows every point exactly once, alone or in a cluster:
  --cluster-radius R     in 1/512 of a tile (default 40)
  --cluster-max-zoom Z   last zoom with clusters (default: the last zoom but one)
  --no-cluster           every point at every zoom (from its property minZoom on, if it has one)
  --count-by NAME        each cluster carries a count a value of this property: kind:library, kind:museum ...
  --sum NAME             each cluster carries the sum of this property, where any of its points has it

  --include NAME         write only these properties (repeat, or separate by commas; default: all)
  --max-tile-bytes N     keep every tile below N bytes (compressed): points too many for a tile are gathered into
                         clusters on a grid as fine as fits, so that counts and sums still add up; of lines and
                         polygons the smallest are left out. The report names each such tile.
  --name, --description, --attribution TEXT   for the archive's metadata
  --force                replace OUT.pmtiles
  --strict               stop at the first broken feature instead of skipping and counting it
  --report FILE          write what was read, skipped and made as JSON
  --workers N            threads (default 2; 0: none)

Nested properties are flattened: address.street; lists of plain values are joined by ";".
Ids that are whole numbers up to 2^64-1 are kept as ids, others as property id.

Exit code: 0 written, 1 an input is damaged or cannot be read, or the archive cannot be written (the one before stays),
2 wrong usage.
`;

export const command: Command = {
  name: 'tiles',
  summary: 'features (GeoJSON, CSV, ...) -> a PMTiles archive with clusters',
  help,
  async run(args, io) {
    const { report: reportPath, ...options } = commandOptions(args);
    const progress = new ProgressLine(io);
    const report = await interruptible(io, (signal) =>
      cutTiles({ ...options, signal, onProgress: (now) => progress.show(now) }).finally(() => progress.end()),
    );
    if (report === null) return 1;
    if (reportPath !== null) writeReport(reportPath, report);
    io.out(endTable(report));
    for (const warning of report.warnings) io.err(`warning: ${warning}\n`);
    return 0;
  },
};

/** Runs the work so that Ctrl-C ends it cleanly: the temporary file goes, the old archive stays. Null: interrupted. */
async function interruptible(
  io: CommandIo,
  work: (signal: NonNullable<TileOptions['signal']>) => Promise<TileReport>,
): Promise<TileReport | null> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  // Once: a second Ctrl-C ends the process at once.
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    io.err('atlas tiles: interrupted; nothing was written\n');
    return null;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function writeReport(path: string, report: TileReport): void {
  try {
    writeWhole(path, `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    throw new InputError(`the archive is written, but not the report: ${(error as Error).message}`);
  }
}
