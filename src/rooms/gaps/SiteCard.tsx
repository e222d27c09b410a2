import { siteOf } from '../../core/city/siteColumns';
import { WHAT_IF_SOURCE } from '../../core/scenario/effectiveSites';
import { BUILDING_BLOCKS, buildingBlocksOf, type Kind, kindLabel } from '../../core/site/kinds';
import type { Site } from '../../core/site/site';
import { ENGLISH } from '../../languages/speaker';
import { useCamera } from '../../map/camera';
import { Button } from '../../ui/Button';
import { OutIcon } from '../../ui/icons';
import type { CityFacts } from '../../workers/questions';
import { useAnswer, useCityAnswer } from './answers';
import { Card } from './Card';
import { count, listText, metresText, minutesText } from './figures';
import { REACH_COLOUR, REACH_OPACITIES } from './gapsLayers';
import { siteName } from './kindWords';
import { aboutPeople } from './sentences';
import type { GapsRoom } from './useGapsRoom';
import { SiteWhatIf } from './whatif/SiteWhatIf';

/** One site: what it is, how far it reaches, how many people that is, and who says so. */
export function SiteCard({ room, facts, row }: { room: GapsRoom; facts: CityFacts; row: number }) {
  const reach = useAnswer('siteReach');
  const answered = useCityAnswer('siteReach', room.pack.url);
  const camera = useCamera();
  const answer = answered?.answer.site === row ? answered.answer : null;
  const site = siteOf(facts.sites, row);
  const kinds = [site.kind, ...(site.alsoKinds ?? [])].map((kind: Kind) => kindLabel(kind));
  return (
    <Card kicker={listText(ENGLISH, kinds)} title={siteName(ENGLISH, facts.sites, row)}>
      {reach.status === 'failed' && <p role="alert">{reach.problem?.what}</p>}
      {answer && !answer.onStreets && <p>No street of the map comes near, so its reach cannot be told.</p>}
      {answer?.onStreets && (
        <table className="reach">
          <caption className="visually-hidden">People within reach of this site</caption>
          <thead>
            <tr>
              <th scope="col">On foot</th>
              <th scope="col">{room.sections ? `Of ${room.whom?.many ?? 'people'}` : 'People it serves'}</th>
            </tr>
          </thead>
          <tbody>
            {answer.bands.map(({ within, metres, people }, band) => (
              <tr key={within}>
                <th scope="row">
                  <span
                    className="reach-mark"
                    style={{ background: REACH_COLOUR, opacity: REACH_OPACITIES[band] }}
                    aria-hidden="true"
                  />
                  {minutesText(ENGLISH, within)} <span className="soft">{metresText(ENGLISH, metres)}</span>
                </th>
                <td className="figures">
                  {people === 0 ? 'nobody' : aboutPeople(ENGLISH, people).replace(/ people$/, '')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <SiteFacts site={site} room={room} />
      <SiteWhatIf room={room} facts={facts} row={row} />
      <Button look="quiet" onPress={() => camera.goTo(site.at, { atLeastZoom: 14 })}>
        Show on the map
      </Button>
    </Card>
  );
}

/** Facts from data files: text stays text, and only web addresses become links. */
function SiteFacts({ site, room }: { site: Site; room: GapsRoom }) {
  const source = room.city.sources.find(({ id }) => id === site.source);
  const blocks = new Set([site.kind, ...(site.alsoKinds ?? [])].flatMap(buildingBlocksOf));
  const facts: [string, string | undefined][] = [
    ['Part in a learning city', [...blocks].map((block) => BUILDING_BLOCKS[block]).join('; ')],
    ['Address', site.address],
    ['Places or pupils', site.capacity === undefined ? undefined : count(ENGLISH, site.capacity)],
    ['Opening hours', site.openingHours],
    ['Wheelchairs', site.wheelchair],
    ['Serves', site.serves],
    ['In the source’s words', site.category],
    [
      'Source',
      [
        source?.title ?? (site.source === WHAT_IF_SOURCE ? 'Tried out here, not real' : site.source),
        site.asOf ?? source?.date,
      ]
        .filter(Boolean)
        .join(', '),
    ],
  ];
  return (
    <dl className="site-facts">
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      {site.website && /^https?:\/\//i.test(site.website) && (
        <div>
          <dt>Website</dt>
          <dd>
            <a href={site.website} target="_blank" rel="noreferrer">
              {site.website.replace(/^https?:\/\//i, '')} <OutIcon />
              <span className="visually-hidden">(opens in a new tab)</span>
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}
