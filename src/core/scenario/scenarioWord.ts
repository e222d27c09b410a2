/**
 * A scenario as one word of the address, and back: `readScenarioWord(writeScenarioWord(s))` gives `s` again. Parts are parted
 * by `~`, fields of a part by `*`: both stand in addresses as they are.
 *
 * `North~add*new-1*library*2.17,41.39~close*cul-12~link*link-1*2.17,41.4*2.18,41.4`
 */
import * as v from 'valibot';
import { type Edit, type Scenario, withEdit } from './edit';
import { editSchema, MOST_EDITS, scenarioNameSchema } from './editSchema';

const escapeField = (text: string) =>
  text.replace(/[%~*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
const unescapeField = (text: string) =>
  text.replace(/%(25|7E|2A)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

const joined = (fields: readonly (string | number | undefined)[]) =>
  fields
    .map((field) => (field === undefined ? '' : escapeField(String(field))))
    .join('*')
    .replace(/\*+$/, '');

function writeEdit(edit: Edit): string {
  switch (edit.do) {
    case 'add':
      return joined([edit.do, edit.site, edit.kind, edit.at.join(), edit.capacity, edit.name]);
    case 'move':
      return joined([edit.do, edit.site, edit.at.join()]);
    case 'close':
      return joined([edit.do, edit.site]);
    case 'change':
      return joined([edit.do, edit.site, edit.kind, edit.capacity]);
    case 'link':
      return joined([edit.do, edit.link, edit.from.join(), edit.to.join(), edit.metres]);
    case 'close-street':
      return joined([edit.do, edit.at.join()]);
  }
}

export const writeScenarioWord = ({ name, edits }: Scenario): string =>
  [escapeField(name), ...edits.map(writeEdit)].join('~');

const number = (field: string | undefined) => (field ? Number(field) : undefined);
const position = (field: string | undefined) =>
  (field ?? '').split(',').map((part) => (part ? Number(part) : Number.NaN));
const known = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));

function rawEdit(part: string): unknown {
  const [what, site, third, fourth, fifth, sixth] = part.split('*').map(unescapeField);
  if (what === 'add') {
    return known({
      do: what,
      site,
      kind: third,
      at: position(fourth),
      capacity: number(fifth),
      name: sixth || undefined,
    });
  }
  if (what === 'move') return { do: what, site, at: position(third) };
  if (what === 'change') return known({ do: what, site, kind: third || undefined, capacity: number(fourth) });
  if (what === 'link')
    return known({ do: what, link: site, from: position(third), to: position(fourth), metres: number(fifth) });
  if (what === 'close-street') return { do: what, at: position(site) };
  return { do: what, site };
}

/** Reads what can be read: parts that are no edits are left out, so that a mangled link still opens. Null: no scenario. */
export function readScenarioWord(word: string | undefined): Scenario | null {
  if (!word) return null;
  const [nameField, ...parts] = word.split('~').slice(0, MOST_EDITS + 1);
  const name = v.safeParse(scenarioNameSchema, unescapeField(nameField));
  if (!name.success) return null;
  let edits: Edit[] = [];
  for (const part of parts) {
    const edit = v.safeParse(editSchema, rawEdit(part));
    if (edit.success) edits = withEdit(edits, edit.output);
  }
  return { name: name.output, edits };
}
