/** Five classes of values, for the map and its legend alike. */

/** From low to high: light to dark, so that it holds for every eye and on paper. */
export const VALUE_COLOURS = ['#f6dfae', '#ecb96b', '#d9823f', '#a93f2b', '#5f1a1c'] as const;

export interface ValueClass {
  readonly colour: string;
  /** Values from here ... */
  readonly from: number;
  /** ... to below here; of the last class, to it. */
  readonly to: number;
}

/** Steps of 1, 2 or 5 times a power of ten: breaks that people can say. */
function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = [1, 2, 5, 10].find((candidate) => candidate * power >= raw * (1 - 1e-9))!;
  return lead * power;
}

/** Equal classes over all values, at most five, with round breaks; a single class where all values are the same. */
export function valueClasses(values: readonly number[]): ValueClass[] {
  if (values.length === 0) return [];
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (least === most) return [{ colour: VALUE_COLOURS[2], from: least, to: most }];
  let step = niceStep((most - least) / VALUE_COLOURS.length);
  let classes = classesBy(step, least, most);
  // Round breaks may begin below the least value, which takes one class more: then in the next larger steps.
  while (classes.length > VALUE_COLOURS.length) {
    step = niceStep(step * 1.01);
    classes = classesBy(step, least, most);
  }
  const skipped = (VALUE_COLOURS.length - classes.length) / 2;
  return classes.map((range, i) => ({ ...range, colour: VALUE_COLOURS[Math.floor(skipped) + i] }));
}

function classesBy(step: number, least: number, most: number) {
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: last - first }, (_, i) => ({
    from: rounded((first + i) * step),
    to: rounded((first + i + 1) * step),
  }));
}

/** Sums of steps such as 0.1 leave crumbs behind the tenth digit. */
const rounded = (value: number) => Number(value.toPrecision(10));

export const classOf = (classes: readonly ValueClass[], value: number): ValueClass =>
  classes.find(({ to }) => value < to) ?? classes[classes.length - 1];
