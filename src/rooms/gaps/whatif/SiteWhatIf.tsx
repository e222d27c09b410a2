import { KINDS, type Kind } from '../../../core/site/kinds';
import { Button } from '../../../ui/Button';
import { Pick } from '../../../ui/Pick';
import type { CityFacts } from '../../../workers/questions';
import { type GapsRoom, select } from '../useGapsRoom';
import { makeEdit, reopenSite, restoreSite } from './usePlans';

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
