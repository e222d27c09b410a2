import { expect, test } from 'vitest';
import { brokenRule, importsOf } from '../../scripts/check-imports.mjs';

test('two rooms may not know each other', () => {
  expect(brokenRule('src/rooms/world/store.ts', 'src/rooms/gaps/store.ts')).toContain('move what both need down');
});

test('core knows nothing above it, and its lower subjects not its higher ones', () => {
  expect(brokenRule('src/core/geo/bbox.ts', 'src/map/AtlasMap.tsx')).toBe('core may not import map');
  expect(brokenRule('src/core/site/site.ts', 'src/core/access/equity.ts')).toContain('lower');
  expect(brokenRule('src/core/access/equity.ts', 'src/core/site/site.ts')).toBeNull();
});

test('a room reaches the workers by their two doors only', () => {
  expect(brokenRule('src/rooms/gaps/store.ts', 'src/workers/questions.ts')).toBeNull();
  expect(brokenRule('src/rooms/gaps/store.ts', 'src/workers/askEngine')).toBeNull();
  expect(brokenRule('src/rooms/gaps/store.ts', 'src/workers/engine.ts')).toBe('rooms may not import workers');
});

test('the app opens a room by its index only', () => {
  expect(brokenRule('src/app/rooms.ts', 'src/rooms/gaps')).toBeNull();
  expect(brokenRule('src/app/rooms.ts', 'src/rooms/gaps/store')).toBe('app may not import rooms');
});

test('user interface parts know units and nothing else of core', () => {
  expect(brokenRule('src/ui/Slider.tsx', 'src/core/units.ts')).toBeNull();
  expect(brokenRule('src/ui/Slider.tsx', 'src/core/site/kinds.ts')).toBe('ui may not import core');
});

test('the page and the command line meet in core only', () => {
  expect(brokenRule('scripts/city/command.ts', 'src/core/city/cityPack.ts')).toBeNull();
  expect(brokenRule('scripts/city/command.ts', 'src/workers/engine.ts')).toBe('scripts may not import workers');
  expect(brokenRule('src/app/App.tsx', 'scripts/atlas.ts')).toBe('app may not import scripts');
});

test('imports of every form are found, with their lines', () => {
  const text = [
    "import { a } from './a';",
    "import './style.css';",
    "const later = () => import('../rooms/gaps');",
    "new Worker(new URL('./engine.worker.ts', import.meta.url));",
    "import type { B } from '../b?worker';",
    "import outside from 'react';",
  ].join('\n');
  expect(importsOf(text)).toEqual([
    { target: './a', line: 1 },
    { target: './style.css', line: 2 },
    { target: '../rooms/gaps', line: 3 },
    { target: './engine.worker.ts', line: 4 },
    { target: '../b', line: 5 },
  ]);
});
