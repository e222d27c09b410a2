import { KINDS, type Kind } from '../../../core/site/kinds';
import { Button } from '../../../ui/Button';
import { NumberField } from '../../../ui/NumberField';
import { Pick } from '../../../ui/Pick';
import type { CityFacts } from '../../../workers/questions';
import { type GapsRoom, select } from '../useGapsRoom';
import { capacitySentence } from './capacitySentence';
import { forgetCapacity, makeEdit, reopenSite, restoreSite } from './usePlans';

/** What may be tried with one site: close it, reopen it, make it another kind, put it back. */
export function SiteWhatIf({ room, facts, row }: { room: GapsRoom; facts: CityFacts; row: number }) {
  const id = facts.sites.ids[row];
  const state = room.siteStates.get(row);
  return (
    <fieldset className="whatif-site">
      <legend>What if …</legend>
      {state !== 'closed' && (
        <Pick
          label="It were a"
          options={KINDS.map((kind) => ({ id: kind.id as Kind, label: kind.label }))}
          chosen={KINDS[facts.sites.kind[row]].id as Kind}
          onChoose={(kind) => makeEdit({ do: 'change', site: id, kind })}
        />
      )}
      {state !== 'closed' && <Capacity room={room} facts={facts} row={row} />}
      <div className="whatif-row">
        {state === 'added' ? (
          <Button
            onPress={() => {
              select(null);
              makeEdit({ do: 'close', site: id });
            }}
          >
            Take it away
          </Button>
        ) : state === 'closed' ? (
          <Button onPress={() => reopenSite(id)}>Reopen it</Button>
        ) : (
          <>
            <Button onPress={() => makeEdit({ do: 'close', site: id })}>Close it</Button>
            {state === undefined && (
              <Button
                onPress={() => makeEdit({ do: 'move', site: id, at: [facts.sites.lon[row], facts.sites.lat[row]] })}
              >
                Move it
              </Button>
            )}
          </>
        )}
        {(state === 'moved' || state === 'changed') && (
          <Button onPress={() => restoreSite(id)}>Put it back as it is</Button>
        )}
      </div>
      {(state === 'moved' || state === 'added') && (
        <p className="soft small">Drag its mark on the map, or move it there with the arrow keys.</p>
      )}
    </fieldset>
  );
}

const CAPACITY = { least: 0, most: 1_000_000, step: 1 } as const;

/** What the data say, or what is tried; how far it counts depends on whether all chosen places have one. */
function Capacity({ room, facts, row }: { room: GapsRoom; facts: CityFacts; row: number }) {
  const { sites } = facts;
  const id = sites.ids[row];
  const capacity = sites.capacity[row];
  return (
    <>
      <NumberField
        label="It had room for (places or pupils)"
        value={Number.isNaN(capacity) ? null : capacity}
        placeholder="not known"
        scale={CAPACITY}
        onSettle={(value) =>
          value === null ? forgetCapacity(id) : makeEdit({ do: 'change', site: id, capacity: value })
        }
      />
      <p className="soft small">{capacitySentence(sites, room.kinds)}</p>
    </>
  );
}
