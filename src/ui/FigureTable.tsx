/**
 * A table of figures that is sorted by its heads and walked by keyboard: Tab reaches one row, arrows the others, Enter
 * chooses. Long tables show their first rows and say how many more there are.
 */
import { Plural } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './Button';
import './FigureTable.css';

export interface FigureColumn<Id extends string> {
  readonly id: Id;
  readonly head: string;
  /** What a head's few letters mean, for those who ask. */
  readonly meaning?: string;
}

export interface FigureRow<Id extends string> {
  readonly id: string;
  /** The row's name, in the first column. */
  readonly name: string;
  /** Cells by column; the first column's is `name`. */
  readonly cells: Readonly<Partial<Record<Id, ReactNode>>>;
  /** What is said under the row while it is chosen. */
  readonly more?: ReactNode;
}

export interface FigureTableProps<Id extends string> {
  readonly caption: string;
  readonly columns: readonly FigureColumn<Id>[];
  readonly rows: readonly FigureRow<Id>[];
  readonly sorting: { readonly by: Id; readonly direction: 'ascending' | 'descending' };
  readonly onSort: (column: Id) => void;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  /** The row that the pointer or the focus is on. */
  readonly onHover?: (id: string | null) => void;
}

const FIRST_ROWS = 80;

export function FigureTable<Id extends string>(props: FigureTableProps<Id>) {
  const { caption, columns, rows, sorting, onSort, chosen, onChoose, onHover } = props;
  const [showsAll, setShowsAll] = useState(false);
  const [current, setCurrent] = useState<string | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = showsAll ? rows : rows.filter(({ id }, at) => at < FIRST_ROWS || id === chosen);
  const reachable = shown.some(({ id }) => id === current) ? current : (chosen ?? shown[0]?.id);

  // A row that was chosen elsewhere, on the map say, comes into view; a link that is opened starts at its top.
  const isOpening = useRef(true);
  useEffect(() => {
    if (isOpening.current) isOpening.current = false;
    else if (chosen !== null) body.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const moveTo = (event: KeyboardEvent<HTMLButtonElement>) => {
    const names = [...(body.current?.querySelectorAll<HTMLButtonElement>('.figure-name') ?? [])];
    const at = names.indexOf(event.currentTarget);
    const goals: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: names.length - 1 };
    const goal = names[goals[event.key]];
    if (!(event.key in goals)) return;
    event.preventDefault();
    goal?.focus();
  };

  return (
    <div className="figure-table">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, head, meaning }) => (
              <th key={id} scope="col" aria-sort={sorting.by === id ? sorting.direction : undefined} title={meaning}>
                <button type="button" onClick={() => onSort(id)}>
                  {head}
                  <span aria-hidden="true" className="figure-arrow">
                    {sorting.by === id ? (sorting.direction === 'ascending' ? '↑' : '↓') : ''}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.map(({ id, name, cells, more }) => {
            const isChosen = id === chosen;
            return [
              <tr
                key={id}
                data-chosen={isChosen || undefined}
                onClick={() => onChoose(isChosen ? null : id)}
                onPointerEnter={() => onHover?.(id)}
                onPointerLeave={() => onHover?.(null)}
              >
                <th scope="row">
                  <button
                    type="button"
                    className="figure-name"
                    aria-expanded={more === undefined ? undefined : isChosen}
                    aria-pressed={more === undefined ? isChosen : undefined}
                    tabIndex={id === reachable ? 0 : -1}
                    onFocus={() => {
                      setCurrent(id);
                      onHover?.(id);
                    }}
                    onBlur={() => onHover?.(null)}
                    onKeyDown={moveTo}
                  >
                    {name}
                  </button>
                </th>
                {columns.slice(1).map((column) => (
                  <td key={column.id} className="figures">
                    {cells[column.id]}
                  </td>
                ))}
              </tr>,
              isChosen && more !== undefined && (
                <tr key={`${id} more`} className="figure-more">
                  <td colSpan={columns.length}>{more}</td>
                </tr>
              ),
            ];
          })}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <p className="figure-rest">
          <Button look="quiet" onPress={() => setShowsAll(true)}>
            <Plural value={rows.length} one="Show all # row" other="Show all # rows" />
          </Button>
        </p>
      )}
    </div>
  );
}
