import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importKeyFeatures } from '../../../scripts/import/keyFeaturesMapping';
import { readStory } from '../../../scripts/story/readStory';
import { temporaryFolder } from '../temporaryFolder';

const { folder, write } = temporaryFolder();

const feature = (id: string, evidence: string) => ({
  id,
  short_name: `Feature ${id}`,
  in_our_words: 'Meaning.',
  evidence,
  computable: 'from-sites',
  measurements: [{ id: `${id}.1`, short_name: 'Share', in_our_words: 'A share.', kind: 'survey' }],
});
const pillar = (id: string, logo_role: string, area: string) => ({
  id,
  name: id,
  logo_role,
  areas: [
    { id: area, name: 'Area', sdg: [4], features: [feature(`${area}.1`, area === '1' ? 'published' : 'unconfirmed')] },
  ],
});
write('paraphrase.json', {
  pillars: [pillar('benefits', 'pediment', '1'), pillar('conditions', 'foundational steps', '2')],
});

const imported = (shown: Record<string, { kinds: string[]; words: string }>) =>
  importKeyFeatures({ from: 'paraphrase.json', source: 'page', shown }, folder);

describe('the paraphrase of the Key Features', () => {
  test('is told from the ground up, and says which of it is still to be compared', () => {
    const { shaped, problems } = imported({});
    expect(problems).toEqual([]);
    const parts = 'value' in shaped ? shaped.value.parts : [];
    expect(parts.map(({ role }) => role)).toEqual(['steps', 'roof']);
    expect(parts.map(({ areas }) => areas[0].features[0].isConfirmed)).toEqual([false, true]);
  });

  test('of a feature that is on no map says so, and a feature that is not there cannot be shown', () => {
    const { shaped } = imported({ '1.1': { kinds: ['library'], words: 'Reach.' } });
    const parts = 'value' in shaped ? shaped.value.parts : [];
    expect(parts.map(({ areas }) => areas[0].features[0].shown)).toEqual([
      null,
      { kinds: ['library'], words: 'Reach.' },
    ]);
    expect(imported({ '9.9': { kinds: ['library'], words: 'Reach.' } }).problems).toMatchObject([
      { level: 'error', where: expect.stringContaining('9.9') },
    ]);
  });
});

test('the data have the three parts, 12 areas and 42 features, and every entry names a source that is described', () => {
  const { moments, practices, keyFeatures, problems } = readStory('data/network');
  expect(problems).toEqual([]);
  const areas = keyFeatures?.parts.flatMap((part) => part.areas) ?? [];
  expect(keyFeatures?.parts).toHaveLength(3);
  expect(areas).toHaveLength(12);
  expect(areas.flatMap(({ features }) => features)).toHaveLength(42);
  const described = Object.keys(JSON.parse(readFileSync('data/network/sources.json', 'utf8')));
  for (const { id, sources } of [...moments, ...practices])
    expect(described, id).toEqual(expect.arrayContaining([...sources]));
});
