import { Trans, useLingui } from '@lingui/react/macro';
import { type CSSProperties, useState } from 'react';
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
} from 'react-aria-components';
import { Button as PlainButton } from './Button';
import './FilterMenu.css';
import { ChevronIcon } from './icons';

export interface FilterChoice<Value extends Key> {
  readonly value: Value;
  readonly label: string;
  /** How many this choice would leave. */
  readonly count: number;
}

export interface FilterMenuProps<Value extends Key> {
  readonly label: string;
  readonly choices: readonly FilterChoice<Value>[];
  readonly chosen: readonly Value[];
  readonly onChoose: (chosen: Value[]) => void;
  /** Offers a field to find a choice by name; for long lists. */
  readonly find?: { readonly placeholder: string; readonly matches: (label: string, typed: string) => boolean };
}

/**
 * A part of a filter behind one button: a list of choices, any number of them chosen, each with its count and a bar as
 * long as its share of the largest.
 */
export function FilterMenu<Value extends Key>({ label, choices, chosen, onChoose, find }: FilterMenuProps<Value>) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const most = Math.max(1, ...choices.map(({ count }) => count));

  const list = (
    <ListBox
      aria-label={label}
      className="filter-list"
      selectionMode="multiple"
      // Escape closes the menu; it must not throw away what was chosen.
      escapeKeyBehavior="none"
      selectedKeys={chosen}
      onSelectionChange={(keys) =>
        onChoose(choices.map(({ value }) => value).filter((v) => keys === 'all' || keys.has(v)))
      }
      renderEmptyState={() => (
        <p className="filter-empty soft">
          <Trans>Nothing of that name.</Trans>
        </p>
      )}
    >
      {choices.map(({ value, label: name, count }) => (
        <ListBoxItem
          key={value}
          id={value}
          textValue={name}
          aria-label={t`${name}, ${count}`}
          className="filter-choice"
          data-none={count === 0 || undefined}
          style={{ '--share': count / most } as CSSProperties}
        >
          <span className="filter-tick" aria-hidden="true" />
          <span className="filter-name">{name}</span>
          <span className="filter-count figures">{count}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  );

  return (
    <DialogTrigger onOpenChange={() => setTyped('')}>
      <Button className="filter-button" data-chosen={chosen.length > 0 || undefined}>
        <span className="filter-button-text">{summary(label, choices, chosen)}</span>
        <ChevronIcon />
      </Button>
      <Popover className="filter-popover" placement="bottom start" offset={6}>
        <Dialog aria-label={label} className="filter-dialog">
          {find ? (
            <Autocomplete inputValue={typed} onInputChange={setTyped} filter={find.matches}>
              <SearchField aria-label={find.placeholder} autoFocus className="filter-find">
                <Input placeholder={find.placeholder} />
              </SearchField>
              {list}
            </Autocomplete>
          ) : (
            list
          )}
          {chosen.length > 0 && (
            <div className="filter-foot">
              <PlainButton look="quiet" onPress={() => onChoose([])}>
                <Trans>Show all</Trans>
              </PlainButton>
            </div>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function summary<Value extends Key>(label: string, choices: readonly FilterChoice<Value>[], chosen: readonly Value[]) {
  if (chosen.length === 0) return label;
  const first = choices.find(({ value }) => value === chosen[0])?.label ?? String(chosen[0]);
  return chosen.length === 1 ? first : `${first} + ${chosen.length - 1}`;
}
