import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { siteOf } from '../../core/city/siteColumns';
import { WHAT_IF_SOURCE } from '../../core/scenario/effectiveSites';
import { buildingBlocksOf, type Kind } from '../../core/site/kinds';
import type { Site } from '../../core/site/site';
import { KIND_NAMES } from '../../languages/kinds';
import type { I18n } from '../../languages/speaker';
import { useCamera } from '../../map/camera';
import { Button } from '../../ui/Button';
import { OutIcon } from '../../ui/icons';
import type { CityFacts } from '../../workers/questions';
import { useAnswer, useCityAnswer } from './answers';
import { Card } from './Card';
import { count, estimatedPeople, listText, metresText, minutesText } from './figures';
import { REACH_COLOUR, REACH_OPACITIES } from './gapsLayers';
import { siteName } from './kindWords';
import { BLOCK_NAMES, WHEELCHAIR_WORDS } from './siteWords';
import type { GapsRoom } from './useGapsRoom';
import { SiteWhatIf } from './whatif/SiteWhatIf';

/** One site: what it is, how far it reaches, how many people that is, and who says so. */
export function SiteCard({ room, facts, row }: { room: GapsRoom; facts: CityFacts; row: number }) {
  const { t, i18n } = useLingui();
  const reach = useAnswer('siteReach');
  const answered = useCityAnswer('siteReach', room.pack.url);
  const camera = useCamera();
  const answer = answered?.answer.site === row ? answered.answer : null;
  const site = siteOf(facts.sites, row);
  const kinds = [site.kind, ...(site.alsoKinds ?? [])].map((kind: Kind) => t(KIND_NAMES[kind]));
  return (
    <Card kicker={listText(i18n, kinds)} title={siteName(i18n, facts.sites, row)}>
      {reach.status === 'failed' && <p role="alert">{reach.problem?.what}</p>}
      {answer && !answer.onStreets && (
        <p>
          <Trans>No street of the map comes near, so its reach cannot be told.</Trans>
        </p>
      )}
      {answer?.onStreets && (
        <table className="reach">
          <caption className="visually-hidden">
            <Trans>People within reach of this site</Trans>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Trans>On foot</Trans>
              </th>
              <th scope="col">{servedHead(i18n, room)}</th>
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
                  {minutesText(i18n, within)} <span className="soft">{metresText(i18n, metres)}</span>
                </th>
                <td className="figures">{servedText(i18n, people)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <SiteFacts site={site} room={room} />
      <SiteWhatIf room={room} facts={facts} row={row} />
      <Button look="quiet" onPress={() => camera.goTo(site.at, { atLeastZoom: 14 })}>
        <Trans>Show on the map</Trans>
      </Button>
    </Card>
  );
}

function servedHead(i18n: I18n, { sections, whom }: GapsRoom): string {
  if (!sections) return i18n._(msg`People it serves`);
  const group = whom?.many ?? null;
  return i18n._(group === null ? msg`Of people` : msg`Of ${group}`);
}

/** Estimated people, in a column that is about people: `about 3,810`. */
function servedText(i18n: I18n, people: number): string {
  if (people === 0) return i18n._(msg({ message: 'nobody', context: 'people served' }));
  const shown = estimatedPeople(i18n, people);
  return i18n._(people < 10 ? msg`fewer than 10` : msg`about ${shown}`);
}

/** Facts from data files: text stays text, and only web addresses become links. */
function SiteFacts({ site, room }: { site: Site; room: GapsRoom }) {
  const { t, i18n } = useLingui();
  const source = room.city.sources.find(({ id }) => id === site.source);
  const blocks = new Set([site.kind, ...(site.alsoKinds ?? [])].flatMap(buildingBlocksOf));
  const facts: [string, string | undefined][] = [
    [t`Part in a learning city`, [...blocks].map((block) => t(BLOCK_NAMES[block])).join('; ')],
    [t`Address`, site.address],
    [t`Places or pupils`, site.capacity === undefined ? undefined : count(i18n, site.capacity)],
    [t`Opening hours`, site.openingHours],
    [t`Wheelchairs`, site.wheelchair && t(WHEELCHAIR_WORDS[site.wheelchair])],
    [t({ message: 'Serves', context: 'whom a place is for' }), site.serves],
    [t`In the source’s words`, site.category],
    [
      t`Source`,
      [
        source?.title ?? (site.source === WHAT_IF_SOURCE ? t`Tried out here, not real` : site.source),
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
          <dt>
            <Trans>Website</Trans>
          </dt>
          <dd>
            <a href={site.website} target="_blank" rel="noreferrer">
              <bdi>{site.website.replace(/^https?:\/\//i, '')}</bdi> <OutIcon />
              <span className="visually-hidden">
                <Trans>(opens in a new tab)</Trans>
              </span>
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}
