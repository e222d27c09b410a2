import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { command as buildCommand } from '../../../scripts/build/command';
import { checkPath } from '../../../scripts/check/command';
import type { Catalog } from '../../../src/core/city/catalog';
import { blurToGrid, exactPublicPlace } from '../../../src/core/experiment/blur';
import { readBundle } from '../../../src/core/experiment/bundle/readBundle';
import { writeBundle } from '../../../src/core/experiment/bundle/writeBundle';
import type { Edit } from '../../../src/core/experiment/edit';
import { begun, blank, edited } from '../../core/experiment/copies';
import { createSeries } from '../../core/experiment/experiments';
import { worldFiles } from '../build/madeWorld';
import { writeFolder } from '../city/madeCity';

const root = mkdtempSync(join(tmpdir(), 'atlas-classes-'));
afterAll(() => rmSync(root, { recursive: true }));
let made = 0;

/** A made-up experiment, for this test alone. */
const noise = (
  [
    { do: 'write', head: { title: 'Noise around a made-up school', classLabel: '6B' } },
    {
      do: 'add',
      to: 'places',
      item: {
        id: 'place0000001',
        name: 'Yard',
        at: blurToGrid([2.15341, 41.40363], 250),
        blur: 250,
        setting: 'outdoor',
      },
    },
    { do: 'add', to: 'series', item: createSeries({ place: 'place0000001' }) },
  ] satisfies Edit[]
).reduce((kept, edit) => edited(kept, edit, 'c0py0000000a'), begun);

function createExperiments(files: Record<string, Uint8Array>) {
  const folder = join(root, String(++made), 'data', 'experiments');
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

const publicBundle = writeBundle(noise, { blank, audience: 'public' });

describe('atlas check', () => {
  test('finds nothing wrong with the protocols and the published experiments of this project', () => {
    for (const folder of ['data/protocols', 'data/experiments']) {
      expect(checkPath(folder).findings).toEqual([]);
    }
  });

  test('finds nothing wrong with a public bundle', () => {
    const { files, findings } = checkPath(createExperiments({ 'noise.zip': publicBundle }));
    expect(findings).toEqual([]);
    expect(files).toMatchObject([{ holds: 'experiments', features: 1 }]);
  });

  test.each<[string, Uint8Array, string, 'error' | 'warning']>([
    [
      'a bundle for the class, with exact times',
      writeBundle(
        edited(
          noise,
          { do: 'add', to: 'happenings', item: { id: 'happening001', at: 1, text: 'Bell' } },
          'c0py0000000a',
        ),
        { blank, audience: 'class' },
      ),
      'are finer than five minutes',
      'error',
    ],
    ['what is no bundle', new TextEncoder().encode('PK'), 'cannot be unpacked', 'error'],
    [
      'a text with an address',
      writeBundle(
        edited(noise, { do: 'write', head: { conclusion: 'Loudest at Carrer de Mallorca, 401.' } }, 'c0py0000000a'),
        { blank, audience: 'public' },
      ),
      'Carrer de Mallorca, 401',
      'warning',
    ],
    [
      'a place that is shown exactly',
      writeBundle(
        edited(
          noise,
          {
            do: 'add',
            to: 'places',
            item: {
              id: 'place0000002',
              name: 'Library',
              at: exactPublicPlace([2.1, 41.4]),
              blur: 'exact',
              setting: 'indoor',
            },
          },
          'c0py0000000a',
        ),
        { blank, audience: 'public' },
      ),
      'is shown exactly',
      'warning',
    ],
  ])('names %s', (_, bytes, what, level) => {
    const { findings } = checkPath(createExperiments({ 'a.zip': bytes }));
    expect(findings).toHaveLength(1);
    expect(findings[0].what).toContain(what);
    expect(findings[0].level).toBe(level);
  });

  test('names a file that is the same experiment as another', () => {
    const { findings } = checkPath(createExperiments({ 'a.zip': publicBundle, 'b.zip': publicBundle }));
    expect(findings.map(({ what }) => what)).toEqual([expect.stringContaining('a.zip')]);
  });
});

describe('atlas build', () => {
  async function build(data: string, out: string) {
    let said = '';
    const io = { out: (text: string) => (said += text), err: (text: string) => (said += text), isTerminal: false };
    const code = await buildCommand.run(['--data', data, '--out', out], io);
    return { code, said, catalog: JSON.parse(readFileSync(join(out, 'catalog.json'), 'utf8')) as Catalog };
  }

  test('publishes bundles and protocols, names the bad ones, and takes away what was taken back', async () => {
    const experiments = createExperiments({ 'noise.zip': publicBundle, 'bad.zip': new Uint8Array(10) });
    const [data, out] = [join(experiments, '..'), join(experiments, '..', '..', 'public')];
    for (const [name, files] of Object.entries(worldFiles())) writeFolder(join(data, name), files);
    writeFolder(join(data, 'protocols'), {
      'protocols.json': readFileSync('data/protocols/protocols.json', 'utf8'),
      'sources.json': readFileSync('data/protocols/sources.json', 'utf8'),
    });
    const { code, said, catalog } = await build(data, out);
    expect(code).toBe(1);
    expect(said).toContain('bad.zip');
    const [entry] = catalog.experiments!;
    expect(entry).toMatchObject({
      title: 'Noise around a made-up school',
      classLabel: '6B',
      points: [[expect.any(Number), expect.any(Number)]],
    });
    expect(readBundle(new Uint8Array(readFileSync(join(out, entry.bundle.path))), 'built')).toHaveProperty('kept');
    const list = JSON.parse(readFileSync(join(out, catalog.protocols!.path), 'utf8'));
    expect(list.protocols.length).toBe(Object.keys(list.sourcesOf).length);

    rmSync(experiments, { recursive: true });
    const later = await build(data, out);
    expect(later.code).toBe(0);
    expect(later.catalog.experiments).toEqual([]);
    expect(readdirSync(join(out, 'experiments'))).toEqual([catalog.protocols!.path.split('/')[1]]);
  });
});
