import { Trans, useLingui } from '@lingui/react/macro';
import type { CatalogCity } from '../../core/city/catalog';
import type { Minutes } from '../../core/units';
import { Fold } from '../../ui/Fold';
import { SourceList } from '../../ui/SourceList';
import type { Travel } from '../../workers/questions';
import { DOUBTS } from './address';
import { count } from './figures';
import { doubtRules } from './find/doubtSentences';
import { methodParagraphs } from './methodText';

export interface AboutDataProps {
  readonly city: CatalogCity;
  readonly travel: Travel;
  readonly standard: Minutes;
}

/** What the figures rest on, and what they cannot know. */
export function AboutData({ city, travel, standard }: AboutDataProps) {
  const { t, i18n } = useLingui();
  const { title: name, gaps, sources } = city;
  const rules = doubtRules(i18n, standard);
  const howMany = count(i18n, sources.length);
  return (
    <section className="gaps-about" aria-label={t`About these figures`}>
      {gaps.length > 0 && (
        <div className="gaps-missing">
          <h3>
            <Trans>Missing in {name}</Trans>
          </h3>
          <ul>
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </div>
      )}
      <Fold title={t`How this is worked out`}>
        {methodParagraphs(i18n, city.demandMethod, travel).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Fold>
      <Fold title={t`When a place on the map is marked as doubtful`}>
        <ul>
          {DOUBTS.map((doubt) => (
            <li key={doubt}>{rules[doubt]}</li>
          ))}
        </ul>
        <p>
          <Trans>An area is marked where a reason concerns at least half of its people.</Trans>
        </p>
      </Fold>
      <Fold title={t`Sources and licences (${howMany})`}>
        <SourceList sources={sources} />
      </Fold>
    </section>
  );
}
