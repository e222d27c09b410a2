import type { CatalogCity } from '../../core/city/catalog';
import { Fold } from '../../ui/Fold';
import { SourceList } from '../../ui/SourceList';
import type { Travel } from '../../workers/questions';
import { methodSentence, travelSentence } from './sentences';

/** What the figures rest on, and what they cannot know. */
export const AboutData = ({ city, travel }: { city: CatalogCity; travel: Travel }) => (
  <section className="gaps-about" aria-label="About these figures">
    {city.gaps.length > 0 && (
      <div className="gaps-missing">
        <h3>Missing in {city.title}</h3>
        <ul>
          {city.gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      </div>
    )}
    <Fold title="How this is worked out">
      <p>
        The city is cut into hexagons of equal size. {methodSentence(city.demandMethod)} From each hexagon the walk to
        the nearest chosen place is found; whoever walks longer than the standard is counted as beyond it.
      </p>
      <p>{travelSentence(travel)} Steps and slopes are not told apart, and places are open to all at all hours.</p>
      <p>
        Places just outside the city are not in the data: near the border, walks may be shorter than they seem. Lists of
        places are as complete as their sources.
      </p>
    </Fold>
    <Fold title={`Sources and licences (${city.sources.length})`}>
      <SourceList sources={city.sources} />
    </Fold>
  </section>
);
