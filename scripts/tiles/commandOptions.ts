/** The words of `atlas tiles`, understood. */

import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../command/command';
import type { ClusterOptions, LayerOptions, TileOptions } from './tileOptions';

export type CommandOptions = Pick<
  TileOptions,
  | 'layers'
  | 'output'
  | 'minZoom'
  | 'maxZoom'
  | 'force'
  | 'name'
  | 'description'
  | 'attribution'
  | 'strict'
  | 'maxTileBytes'
  | 'workers'
> & { readonly report: string | null };

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  layer: { type: 'string', multiple: true },
  'min-zoom': { type: 'string' },
  'max-zoom': { type: 'string' },
  'cluster-radius': { type: 'string' },
  'cluster-max-zoom': { type: 'string' },
  'no-cluster': { type: 'boolean' },
  'count-by': { type: 'string', multiple: true },
  sum: { type: 'string', multiple: true },
  include: { type: 'string', multiple: true },
  attribution: { type: 'string' },
  name: { type: 'string' },
  description: { type: 'string' },
  force: { type: 'boolean' },
  report: { type: 'string' },
  strict: { type: 'boolean' },
  'max-tile-bytes': { type: 'string' },
  workers: { type: 'string' },
} as const;

export function commandOptions(args: readonly string[]): CommandOptions {
  const { values, tokens } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, tokens: true });
  const number = (name: keyof typeof values, least: number): number | undefined => {
    const text = values[name];
    if (text === undefined) return undefined;
    const value = Number(text);
    if (text === '' || !Number.isFinite(value) || value < least)
      throw new UsageError(`--${name} is a number from ${least} on, not "${text}"`);
    return value;
  };
  const names = (texts: readonly string[] | undefined) =>
    texts?.flatMap((text) => text.split(',')).filter((text) => text !== '');
  if (values.output === undefined) throw new UsageError('name the archive to write: -o OUT.pmtiles');

  const clusterMaxZoom = number('cluster-max-zoom', 0);
  const radius = number('cluster-radius', 0);
  const cluster: ClusterOptions = {
    ...(radius === undefined ? {} : { radius }),
    ...(clusterMaxZoom === undefined ? {} : { maxZoom: clusterMaxZoom }),
    countBy: names(values['count-by']) ?? [],
    sum: names(values.sum) ?? [],
  };
  const include = names(values.include);
  const shared = {
    cluster: values['no-cluster'] ? (false as const) : cluster,
    ...(include === undefined ? {} : { include }),
  };
  const inputs = namedInputs(tokens);
  const minZoom = number('min-zoom', 0);
  const maxZoom = number('max-zoom', 0);
  const maxTileBytes = number('max-tile-bytes', 1000);
  const workers = number('workers', 0);
  return {
    layers: layersOf(inputs, shared),
    output: values.output,
    report: values.report ?? null,
    force: values.force ?? false,
    strict: values.strict ?? false,
    ...(minZoom === undefined ? {} : { minZoom }),
    ...(maxZoom === undefined ? {} : { maxZoom }),
    ...(maxTileBytes === undefined ? {} : { maxTileBytes }),
    ...(workers === undefined ? {} : { workers }),
    ...(values.name === undefined ? {} : { name: values.name }),
    ...(values.description === undefined ? {} : { description: values.description }),
    ...(values.attribution === undefined ? {} : { attribution: values.attribution }),
  };
}

interface NamedInput {
  readonly path: string;
  layer: string | null;
}

type Token = { readonly kind: string; readonly value?: string | undefined; readonly name?: string };

/** `--layer` names the input before it; given before the first input, it names all inputs that have no other name. */
function namedInputs(tokens: readonly Token[]): NamedInput[] {
  const inputs: NamedInput[] = [];
  let forAll: string | null = null;
  for (const { kind, name, value } of tokens) {
    if (kind === 'positional') inputs.push({ path: value!, layer: null });
    else if (kind === 'option' && name === 'layer') {
      const last = inputs.at(-1);
      if (!last) forAll = value!;
      else if (last.layer !== null) throw new UsageError(`${last.path} has two layers: "${last.layer}" and "${value}"`);
      else last.layer = value!;
    }
  }
  if (inputs.length === 0) throw new UsageError('name at least one input file (or - for standard input)');
  if (inputs.filter(({ path }) => path === '-').length > 1)
    throw new UsageError('standard input can be read only once');
  for (const input of inputs) input.layer ??= forAll ?? layerNameOf(input.path);
  return inputs;
}

/** `data/sites.geojson.gz` -> `sites` */
const layerNameOf = (path: string) => (path === '-' ? 'features' : basename(path).replace(/\..*$/, '') || 'features');

/** Inputs of the same layer name go into one layer, which stands where its first input does. */
function layersOf(inputs: readonly NamedInput[], shared: Pick<LayerOptions, 'cluster' | 'include'>): LayerOptions[] {
  const byName = new Map<string, string[]>();
  for (const { path, layer } of inputs) byName.set(layer!, [...(byName.get(layer!) ?? []), path]);
  return [...byName].map(([name, paths]) => ({ name, inputs: paths, ...shared }));
}
