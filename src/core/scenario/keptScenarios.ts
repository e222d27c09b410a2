/** A city's scenarios as one text that a browser keeps. What is read may be of an older page, or mangled: it is checked. */
import * as v from 'valibot';
import type { Scenario } from './edit';
import { editSchema, MOST_EDITS, scenarioNameSchema } from './editSchema';

export interface KeptScenario extends Scenario {
  /** The page's own number of the scenario. */
  readonly id: number;
}

const VERSION = 1;

export const writeKeptScenarios = (scenarios: readonly KeptScenario[]): string =>
  JSON.stringify({
    version: VERSION,
    scenarios: scenarios.map(({ id, name, edits }) => ({ id, name, edits })),
  });

const listSchema = v.object({ version: v.literal(VERSION), scenarios: v.array(v.unknown()) });
const scenarioSchema = v.object({
  id: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: scenarioNameSchema,
  edits: v.pipe(v.array(editSchema), v.maxLength(MOST_EDITS)),
});

/** Scenarios that cannot be read are left out, as is a second one of the same number. */
export function readKeptScenarios(text: string | null): KeptScenario[] {
  const list = v.safeParse(listSchema, parsed(text));
  if (!list.success) return [];
  const kept = new Map<number, KeptScenario>();
  for (const raw of list.output.scenarios) {
    const read = v.safeParse(scenarioSchema, raw);
    if (read.success && !kept.has(read.output.id)) kept.set(read.output.id, read.output);
  }
  return [...kept.values()];
}

/** Whether reading this text and writing it again loses no scenario. */
export function areAllRead(text: string): boolean {
  const list = v.safeParse(listSchema, parsed(text));
  return list.success && list.output.scenarios.length === readKeptScenarios(text).length;
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
