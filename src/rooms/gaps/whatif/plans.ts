/**
 * A city's scenarios as the page keeps them, and what may be done with them: pure functions. Each scenario has its own
 * undo; the city as it is stands beside them as `active: null`.
 */
import type { Edit, Scenario } from '../../../core/scenario/edit';
import { beginHistory, type History, record, redo, undo } from '../../../core/scenario/history';
import type { KeptScenario } from '../../../core/scenario/keptScenarios';
import { readScenarioWord, writeScenarioWord } from '../../../core/scenario/scenarioWord';

export interface Plan {
  readonly id: number;
  readonly history: History<Scenario>;
}

export interface Plans {
  readonly all: readonly Plan[];
  /** Id of the scenario that is shown; null: the city as it is. */
  readonly active: number | null;
}

export const NO_PLANS: Plans = { all: [], active: null };
const NO_EDITS: readonly Edit[] = [];

export const activePlan = ({ all, active }: Plans): Plan | null => all.find(({ id }) => id === active) ?? null;
export const activeEdits = (plans: Plans) => activePlan(plans)?.history.present.edits ?? NO_EDITS;

const nextId = ({ all }: Plans) => Math.max(0, ...all.map(({ id }) => id)) + 1;

/** The name itself, or with a number where another scenario has it. */
export function freeName({ all }: Plans, wanted: string): string {
  const taken = new Set(all.map(({ history }) => history.present.name));
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} ${number}`;
  return name;
}

/** One more scenario, which is then shown. */
export function withPlan(plans: Plans, { name, edits }: Scenario): Plans {
  const id = nextId(plans);
  const history = beginHistory({ name: freeName(plans, name), edits });
  return { all: [...plans.all, { id, history }], active: id };
}

/** What the browser is to keep: every scenario as it is now. Undo ends with the visit. */
export const keptOf = ({ all }: Plans): KeptScenario[] => all.map(({ id, history }) => ({ id, ...history.present }));

/** Kept scenarios join those that are here; of one number, and of one name, the one that is here stays. */
export function withKept(plans: Plans, kept: readonly KeptScenario[]): Plans {
  const ids = new Set(plans.all.map(({ id }) => id));
  const names = new Set(plans.all.map(({ history }) => history.present.name));
  const more = kept.filter(({ id, name }) => !ids.has(id) && !names.has(name));
  if (more.length === 0) return plans;
  return {
    ...plans,
    all: [...plans.all, ...more.map(({ id, ...scenario }) => ({ id, history: beginHistory(scenario) }))],
  };
}

/**
 * The scenarios that a visit begins with: those kept, and what the link brings. A link is somebody's very own scenario: one
 * that was kept under its name and is another gets a new name.
 */
export function opened(kept: readonly KeptScenario[], word: string): Plans {
  const brought = readScenarioWord(word);
  const all = withKept(NO_PLANS, kept);
  const other = all.all.find(
    ({ history }) =>
      history.present.name === brought?.name && writeScenarioWord(history.present) !== writeScenarioWord(brought),
  );
  if (!other) return followed(all, word);
  const name = freeName(all, other.history.present.name);
  const renamedOther = { ...other, history: beginHistory({ ...other.history.present, name }) };
  return followed({ ...all, all: all.all.map((plan) => (plan === other ? renamedOther : plan)) }, word);
}

/**
 * Edits the shown scenario; the first edit of the city as it is begins one.
 *
 * @param unnamed what a scenario is called that nobody has named yet
 */
export function edited(plans: Plans, edit: (edits: readonly Edit[]) => readonly Edit[], unnamed: string): Plans {
  const begun = activePlan(plans) ? plans : withPlan(plans, { name: unnamed, edits: NO_EDITS });
  return changed(begun, (history) => record(history, { ...history.present, edits: edit(history.present.edits) }));
}

export const renamed = (plans: Plans, name: string): Plans =>
  changed(plans, (history) => (name === '' ? history : record(history, { ...history.present, name })));

export const undone = (plans: Plans): Plans => changed(plans, undo);
export const redone = (plans: Plans): Plans => changed(plans, redo);

/** @param name of the copy */
export function duplicated(plans: Plans, name: string): Plans {
  const plan = activePlan(plans);
  return plan ? withPlan(plans, { ...plan.history.present, name }) : plans;
}

/** Takes the shown scenario away; the city as it is remains. */
export const removed = (plans: Plans): Plans => ({
  all: plans.all.filter(({ id }) => id !== plans.active),
  active: null,
});

function changed(plans: Plans, change: (history: History<Scenario>) => History<Scenario>): Plans {
  return {
    ...plans,
    all: plans.all.map((plan) => (plan.id === plans.active ? { ...plan, history: change(plan.history) } : plan)),
  };
}

/** Longer links are cut by some programs that pass them on. */
const LONGEST_WORD = 1800;
/** No scenario's own word begins so: its name would be escaped. */
const KEPT = '*';

/** What the address says of the shown scenario; one that is too large is only named, and travels as a file. */
export function wordOf(plans: Plans): string {
  const plan = activePlan(plans);
  if (!plan) return '';
  const word = writeScenarioWord(plan.history.present);
  return word.length <= LONGEST_WORD ? word : `${KEPT}${plan.id}`;
}

export const isTooLargeForLink = (plans: Plans) => wordOf(plans).startsWith(KEPT);

/** A link named a scenario that was too large to be in it, and that this page does not have. */
export const isMissing = (plans: Plans, word: string) =>
  word.startsWith(KEPT) && !plans.all.some(({ id }) => `${KEPT}${id}` === word);

/** Follows an address that came from outside: a link was opened, or the browser went back. Nothing kept is lost by it. */
export function followed(plans: Plans, word: string): Plans {
  if (word === wordOf(plans)) return plans;
  if (word.startsWith(KEPT)) {
    const kept = plans.all.find(({ id }) => `${KEPT}${id}` === word);
    return { ...plans, active: kept?.id ?? null };
  }
  const scenario = readScenarioWord(word);
  if (!scenario) return { ...plans, active: null };
  const same = plans.all.find(({ history }) => history.present.name === scenario.name);
  if (!same) return withPlan(plans, scenario);
  const isSame = writeScenarioWord(same.history.present) === word;
  return changed({ ...plans, active: same.id }, (history) => (isSame ? history : record(history, scenario)));
}
