import { Trans, useLingui } from '@lingui/react/macro';
import { KINDS, type Kind } from '../../../core/site/kinds';
import { KIND_NAMES } from '../../../languages/kinds';
import { Button } from '../../../ui/Button';
import { NumberField } from '../../../ui/NumberField';
import { Pick } from '../../../ui/Pick';
import type { CityFacts } from '../../../workers/questions';
import { type GapsRoom, select } from '../useGapsRoom';
import { capacitySentence } from './capacitySentence';
import { forgetCapacity, makeEdit, reopenSite, restoreSite } from './usePlans';

/** What may be tried with one site: close it, reopen it, make it another kind, put it back. */
export function SiteWhatIf({ room, facts, row }: { room: GapsRoom; facts: CityFacts; row: number }) {
  const { t } = useLingui();
  const id = facts.sites.ids[row];
  const state = room.siteStates.get(row);
  return (
    <fieldset className="whatif-site">
      <legend>
        <Trans>What if …</Trans>
      </legend>
      {state !== 'closed' && (
        <Pick
          label={t({
            message: 'It were a',
            comment: 'Label of a list of kinds of place, under the heading “What if …”',
          })}
          options={KINDS.map(({ id: kind }) => ({ id: kind as Kind, label: t(KIND_NAMES[kind]) }))}
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
            <Trans>Take it away</Trans>
          </Button>
        ) : state === 'closed' ? (
          <Button onPress={() => reopenSite(id)}>
            <Trans>Reopen it</Trans>
          </Button>
        ) : (
          <>
            <Button onPress={() => makeEdit({ do: 'close', site: id })}>
              <Trans>Close it</Trans>
            </Button>
            {state === undefined && (
              <Button
                onPress={() => makeEdit({ do: 'move', site: id, at: [facts.sites.lon[row], facts.sites.lat[row]] })}
              >
                <Trans>Move it</Trans>
              </Button>
            )}
          </>
        )}
        {(state === 'moved' || state === 'changed') && (
          <Button onPress={() => restoreSite(id)}>
            <Trans>Put it back as it is</Trans>
          </Button>
        )}
      </div>
      {(state === 'moved' || state === 'added') && (
        <p className="soft small">
          <Trans>Drag its mark on the map, or move it there with the arrow keys.</Trans>
        </p>
      )}
    </fieldset>
  );
}

const CAPACITY = { least: 0, most: 1_000_000, step: 1 } as const;

/** What the data say, or what is tried; how far it counts depends on whether all chosen places have one. */
function Capacity({ room, facts, row }: { room: GapsRoom; facts: CityFacts; row: number }) {
  const { t, i18n } = useLingui();
  const { sites } = facts;
  const id = sites.ids[row];
  const capacity = sites.capacity[row];
  return (
    <>
      <NumberField
        label={t({
          message: 'It had room for (places or pupils)',
          comment: 'Label of a number, under the heading “What if …”',
        })}
        value={Number.isNaN(capacity) ? null : capacity}
        placeholder={t`not known`}
        scale={CAPACITY}
        onSettle={(value) =>
          value === null ? forgetCapacity(id) : makeEdit({ do: 'change', site: id, capacity: value })
        }
      />
      <p className="soft small">{capacitySentence(i18n, sites, room.kinds)}</p>
    </>
  );
}
