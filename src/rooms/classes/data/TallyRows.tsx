import type { Count } from '../../../core/experiment/experiment';
import { Button } from '../../../ui/Button';
import { endWriting } from '../useDesk';

type Tallies = Count['tallies'];

interface TallyRowsProps {
  readonly tallies: Tallies;
  /** `writing` names a text while it is typed. */
  readonly onChange: (tallies: Tallies, writing?: string) => void;
}

/** A table of what and how many, typed in or counted with a tap. */
export function TallyRows({ tallies, onChange }: TallyRowsProps) {
  const change = (row: number, changes: Partial<Tallies[number]>, writing?: string) =>
    onChange(tallies.with(row, { ...tallies[row], ...changes }), writing);
  return (
    <div className="classes-tallies">
      <table className="classes-table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">How many</th>
            <th scope="col">
              <span className="visually-hidden">Count on, remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tallies.map(({ what, count }, row) => (
            <tr key={row}>
              <td>
                <input
                  aria-label={`What, row ${row + 1}`}
                  value={what}
                  maxLength={80}
                  onChange={({ target }) => change(row, { what: target.value }, `what ${row}`)}
                  onBlur={endWriting}
                />
              </td>
              <td>
                <input
                  aria-label={`How many, row ${row + 1}`}
                  className="figures"
                  inputMode="numeric"
                  value={count}
                  onChange={({ target }) => {
                    const typed = target.value.replace(/\D/g, '').slice(0, 7);
                    change(row, { count: Number(typed) }, `count ${row}`);
                  }}
                  onBlur={endWriting}
                />
              </td>
              <td>
                <Button
                  look="quiet"
                  aria-label={`One more ${what || 'of this'}`}
                  onPress={() => change(row, { count: count + 1 })}
                >
                  +1
                </Button>
                <Button
                  look="quiet"
                  aria-label={`Remove row ${row + 1}`}
                  onPress={() => onChange(tallies.filter((_, other) => other !== row))}
                >
                  ×
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="classes-row">
        <Button look="quiet" onPress={() => onChange([...tallies, { what: '', count: 0 }])}>
          Add a row
        </Button>
      </div>
    </div>
  );
}
