/**
 * Edits of an experiment as data. Each gives a new experiment that shares all it did not touch with the old one, so that
 * undo (core/scenario/history) can keep a hundred of them, readings and all.
 */
import type { Experiment, Head, Lists } from './experiment';

/** What the lists hold, without what the list itself gives: its order. */
type New<Item> = Omit<Item, 'order'>;

type ListEdit = {
  [List in keyof Lists]:
    | { readonly do: 'add'; readonly to: List; readonly item: New<Lists[List]> }
    | {
        readonly do: 'change';
        readonly in: List;
        readonly id: string;
        /** What is absent stays as it is. */
        readonly changes: Partial<Omit<Lists[List], 'id'>>;
      }
    | { readonly do: 'remove'; readonly from: List; readonly id: string };
}[keyof Lists];

export type Edit =
  /** Texts and choices of the head; what is absent stays as it is. */
  { readonly do: 'write'; readonly head: Partial<Head> } | ListEdit;

/** The experiment after an edit; the very same where the edit changes nothing. */
export function withEdit(experiment: Experiment, edit: Edit): Experiment {
  switch (edit.do) {
    case 'write':
      return changed(experiment, edit.head);
    case 'add': {
      const list: readonly Listed[] = experiment[edit.to];
      if (list.some(({ id }) => id === edit.item.id)) return experiment;
      const order = list.reduce((most, item) => Math.max(most, item.order + 1), 0);
      return { ...experiment, [edit.to]: [...list, { ...edit.item, order }] };
    }
    case 'change': {
      const list: readonly Listed[] = experiment[edit.in];
      const at = list.findIndex(({ id }) => id === edit.id);
      if (at < 0) return experiment;
      const item = changed(list[at], edit.changes);
      return item === list[at] ? experiment : { ...experiment, [edit.in]: inOrder(list.with(at, item)) };
    }
    case 'remove': {
      const list: readonly Listed[] = experiment[edit.from];
      const left = list.filter(({ id }) => id !== edit.id);
      return left.length === list.length ? experiment : { ...experiment, [edit.from]: left };
    }
  }
}

/** Several edits as one step of undo. */
export const withEdits = (experiment: Experiment, edits: readonly Edit[]): Experiment =>
  edits.reduce(withEdit, experiment);

interface Listed {
  readonly id: string;
  readonly order: number;
}

/** The order in which every list of an experiment stands, on every device. */
export const inOrder = <Item extends Listed>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

function changed<Value extends object>(value: Value, changes: object): Value {
  const isSame = Object.entries(changes).every(([key, one]) => Object.is(value[key as keyof Value], one));
  return isSame ? value : { ...value, ...changes };
}
