import { type Problem, shownValue } from '../../problem';

/**
 * Reads the `args` of one case of a recipe: each getter notes what is missing or wrong, so that all of a recipe's
 * mistakes are told at once, and `finish` names arguments that nobody asked for.
 */
export class ArgReader {
  readonly problems: Problem[] = [];
  private readonly asked = new Set<string>();

  constructor(
    readonly where: string,
    private readonly args: Readonly<Record<string, unknown>>,
  ) {}

  has(name: string): boolean {
    this.asked.add(name);
    return this.args[name] !== undefined && this.args[name] !== null;
  }

  raw(name: string): unknown {
    this.asked.add(name);
    return this.args[name];
  }

  /** A number, `fallback` if absent. Infinite and textual numbers are refused. */
  number(
    name: string,
    rule: { readonly fallback?: number; readonly least?: number; readonly above?: number } = {},
  ): number {
    const value = this.raw(name);
    if ((value === undefined || value === null) && rule.fallback !== undefined) return rule.fallback;
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      this.refuse(`"${name}" is ${show(value)}`, `Give "${name}" a number.`);
    } else if (rule.least !== undefined && value < rule.least) {
      this.refuse(`"${name}" is ${value}`, `Give a number of ${rule.least} or more.`);
    } else if (rule.above !== undefined && value <= rule.above) {
      this.refuse(`"${name}" is ${value}`, `Give a number above ${rule.above}.`);
    } else {
      return value;
    }
    return Number.NaN;
  }

  numbers(name: string): number[] {
    const value = this.raw(name);
    if (Array.isArray(value) && value.every((v) => typeof v === 'number' && Number.isFinite(v))) return value;
    this.refuse(`"${name}" is ${show(value)}`, `Give "${name}" a list of numbers.`);
    return [];
  }

  text(name: string, fallback?: string): string {
    const value = this.raw(name);
    if (value === undefined && fallback !== undefined) return fallback;
    if (typeof value === 'string') return value;
    this.refuse(`"${name}" is ${show(value)}`, `Give "${name}" a text.`);
    return '';
  }

  choice<Name extends string>(name: string, choices: readonly Name[], fallback: Name): Name {
    const value = this.raw(name) ?? fallback;
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    this.refuse(`"${name}" is ${show(value)}`, `Choose one of ${choices.join(', ')}.`);
    return fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.raw(name) ?? fallback;
    if (typeof value === 'boolean') return value;
    this.refuse(`"${name}" is ${show(value)}`, 'Give true or false.');
    return fallback;
  }

  object(name: string): Readonly<Record<string, unknown>> {
    const value = this.raw(name);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    this.refuse(`"${name}" is ${show(value)}`, `Give "${name}" an object.`);
    return {};
  }

  /** Names of arguments that were not asked for so far. */
  rest(): string[] {
    return Object.keys(this.args).filter((name) => !this.asked.has(name));
  }

  refuse(what: string, fix: string, level: Problem['level'] = 'error') {
    this.problems.push({ where: this.where, what, fix, level });
  }

  finish() {
    for (const name of this.rest())
      this.refuse(`argument "${name}" is not used here`, 'Check its spelling, or leave it out.', 'warning');
  }
}

const show = shownValue;
