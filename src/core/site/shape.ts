import * as v from 'valibot';
import type { Problem } from '../problem';

/** A value of the right shape, or everything that keeps it from being one. */
export type Shaped<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly problems: readonly Problem[] };

/**
 * Holds `value` against a valibot schema. Each issue becomes one error whose `where` ends with the path inside the
 * value (`city.json, sites[0].kinds.Museus`) and whose `fix` is the schema's own words on what is expected.
 */
export function shapeOf<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  where: string,
): Shaped<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output, problems: [] };
  return { problems: result.issues.flatMap(deepest).map((issue) => issueProblem(issue, where)) };
}

/** A union's issue says only that nothing fits; the issues of the member that fits best say what is wrong. */
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  const inner = issue.issues ?? [];
  const furthest = Math.max(0, ...inner.map((one) => one.path?.length ?? 0));
  if (furthest === 0) return [issue];
  return inner
    .filter((one) => (one.path?.length ?? 0) === furthest)
    .map((one) => ({ ...one, path: [...(issue.path ?? []), ...one.path!] }) as v.BaseIssue<unknown>)
    .flatMap(deepest);
}

function issueProblem(issue: v.BaseIssue<unknown>, where: string): Problem {
  const path = pathText(issue.path);
  const place = path ? `${where}, ${path}` : where;
  if (issue.received === 'undefined') {
    return { where: place, what: 'is missing', fix: `Add it: ${expectation(issue)}.`, level: 'error' };
  }
  if (issue.expected === 'never') {
    return {
      where: place,
      what: 'is not a known property',
      fix: 'Check its spelling, or take it out.',
      level: 'error',
    };
  }
  if (issue.type === 'min_length' && issue.received === '0') {
    return { where: place, what: 'is empty', fix: ownWords(issue) ?? 'Fill it in.', level: 'error' };
  }
  const found = `is ${shorten(issue.received)}`;
  const own = ownWords(issue);
  if (own !== undefined) return { where: place, what: found, fix: own, level: 'error' };
  return {
    where: place,
    what: `${found}, but ${expectation(issue)} is needed`,
    fix: 'Correct the value.',
    level: 'error',
  };
}

/** The schema's own message; valibot's begin with "Invalid". */
const ownWords = ({ message }: v.BaseIssue<unknown>) => (message.startsWith('Invalid') ? undefined : message);

const expectation = (issue: v.BaseIssue<unknown>) =>
  shorten((issue.expected ?? issue.message).replaceAll('"', "'"), 300);

const shorten = (text: string, length = 80) => (text.length > length ? `${text.slice(0, length)}…` : text);

/** `sites[0].kinds.Museus`; words with spaces or dots are quoted. */
function pathText(path: readonly { readonly key?: unknown }[] | undefined) {
  let text = '';
  for (const { key } of path ?? []) {
    if (typeof key === 'number') text += `[${key}]`;
    else if (/^[\w-]+$/.test(String(key))) text += text ? `.${String(key)}` : String(key);
    else text += `[${JSON.stringify(String(key))}]`;
  }
  return text;
}
