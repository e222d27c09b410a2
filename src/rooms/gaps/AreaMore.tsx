import { Trans, useLingui } from '@lingui/react/macro';
import { metres } from '../../core/units';
import type { CityFacts } from '../../workers/questions';
import { cellPoint } from './address';
import { type AreaRow, longestWalks, sitesUsed } from './areaRows';
import { share } from './figures';
import { siteName } from './kindWords';
import { aboutPeople, walkText } from './sentences';
import { type GapsRoom, select } from './useGapsRoom';
import { useRestingOverlay } from './whatif/useRestingOverlay';

/** As many as help to see the area, not all of it. */
const LISTED = 4;

/** One area more closely, and the way by keyboard to what the map shows of it: its sites and its cells. */
export function AreaMore({ room, facts, row }: { room: GapsRoom; facts: CityFacts; row: AreaRow }) {
  const { t, i18n } = useLingui();
  const overlay = useRestingOverlay(room.pack.url)?.answer;
  if (!overlay) return null;
  const people = room.whom?.people ?? facts.cells.people;
  const sites = sitesUsed(facts, overlay, row.area, people);
  const cells = longestWalks(facts, overlay, row.area, { most: LISTED, people });
  const { speed } = room.state;
  const many = room.whom?.many;
  const unknown = aboutPeople(i18n, row.unknown, many);
  const percent = share(i18n, row.unknown, row.people);
  return (
    <div className="area-more">
      {row.unknown > 0 && (
        <p>
          <Trans>
            For {unknown} ({percent}) the walk is not known.
          </Trans>
        </p>
      )}
      {sites.length > 0 && (
        <div>
          <h3>
            <Trans>Nearest for its people</Trans>
          </h3>
          <ul>
            {sites.slice(0, LISTED).map(({ site, people: used }) => (
              <li key={site}>
                <button
                  type="button"
                  className="link"
                  onClick={() => select({ what: 'site', id: facts.sites.ids[site] })}
                >
                  {siteName(i18n, facts.sites, site)}
                </button>{' '}
                <span className="soft">{aboutPeople(i18n, used, many)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {cells.length > 0 && (
        <div>
          <h3>
            <Trans>Longest walks</Trans>
          </h3>
          <ul>
            {cells.map((cell) => (
              <li key={cell}>
                <button
                  type="button"
                  className="link"
                  onClick={() =>
                    select({ what: 'cell', at: cellPoint([facts.cells.lon[cell], facts.cells.lat[cell]]) })
                  }
                >
                  {Number.isFinite(overlay.metres[cell])
                    ? walkText(i18n, metres(overlay.metres[cell]), speed)
                    : t`No way there`}
                </button>{' '}
                <span className="soft">{aboutPeople(i18n, people[cell], many)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
