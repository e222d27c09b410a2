/** The words that go with an atlas in a folder, for a teacher who never ran a server. */
import type { Catalog, Source } from '../../src/core/city/catalog';

/** A part of the folder and its bytes. */
export interface Part {
  readonly title: string;
  readonly bytes: number;
}

export function readmeText(catalog: Catalog, parts: readonly Part[]): string {
  const titles = catalog.cities.map(({ title }) => title);
  const sections = [
    `LEARNING ATLAS IN A FOLDER: ${new Intl.ListFormat('en').format(titles)}`,
    OPENING,
    `WHAT IS IN IT

${sizeTable(parts)}

Everything is inside: the page asks for nothing from elsewhere, and what you do on it stays on your computer. The map of the
world is here too; of the other cities that can be explored in the full atlas, this folder holds none.`,
    `WHO MADE THE DATA

Each dataset keeps its own licence. The page shows the same under "Sources and licences".

${catalog.cities.map(({ title, sources }) => `${title}\n${sources.map(sourceLine).join('')}`).join('\n')}
The world
  - ${catalog.world.sources.length} datasets and public pages, each named on the page.

The list of learning cities is compiled from public pages, each named on the sheet of its city; it is no official list.`,
    `THE PROGRAM

Learning Atlas ${catalog.version}, under the MIT licence. It ships the work of others: see licences.txt and sbom.cdx.json.`,
  ];
  return `${sections.join('\n\n\n')}\n`;
}

const OPENING = `HOW TO OPEN IT

A browser does not let a page read maps from a folder by itself (so a double click on index.html shows nothing). A small
program has to hand it the files. Open a terminal in this folder and take whichever of these you have:

1. Node (https://nodejs.org):

       node serve.mjs

2. Python (https://www.python.org; on Linux and macOS it mostly is there):

       python3 -m http.server 8000 --bind 127.0.0.1

   On Windows the command is: py -m http.server 8000 --bind 127.0.0.1
   Should the page stay empty there, Windows tells Python wrongly what .js files are: take Node.

3. Any other program that serves files, a school's web server too: put the folder there, under any name.

Then open http://localhost:8000/ in a browser. Leave the terminal open as long as you use the atlas; Ctrl-C ends it.
It needs no internet, and works from a USB stick. For other computers of the same network: node serve.mjs --host 0.0.0.0`;

const sourceLine = ({ title, publisher, date, asOf, licence, attribution, url }: Source) => {
  const when = date ?? (asOf === undefined ? 'date not known' : `as of ${asOf}`);
  const address = url === null ? '' : `\n    ${url}`;
  return `  - ${title}; ${publisher}, ${when}\n    Licence: ${licence}. Credit: ${attribution}${address}\n`;
};

/** Titles to the left, sizes to the right, the sum below. */
export function sizeTable(parts: readonly Part[]): string {
  const rows = [...parts, { title: 'In all', bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0) }];
  const width = Math.max(...rows.map(({ title }) => title.length));
  return rows.map(({ title, bytes }) => `  ${title.padEnd(width)}  ${sizeOf(bytes).padStart(8)}`).join('\n');
}

const sizeOf = (bytes: number) => (bytes < 1e5 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
